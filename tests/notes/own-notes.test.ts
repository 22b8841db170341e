import { expect, test } from 'vitest';
import { parseOwnNotes, type OwnItem } from '../../src/notes/own-notes.ts';

const heading = (text: string, level = 1): OwnItem => ({ kind: 'heading', level, label: '', text });
const item = (text: string, label = ''): OwnItem => ({ kind: 'item', level: 0, label, text });
const paragraph = (text: string): OwnItem => ({ kind: 'paragraph', level: 0, label: '', text });
const code = (text: string): OwnItem => ({ kind: 'code', level: 0, label: '', text });

test.each<[what: string, source: string, items: readonly OwnItem[]]>([
  ['nothing', ' \n\n', []],
  [
    'headings',
    '# One\n### Three ###\n#hashtag',
    [heading('One'), heading('Three', 3), paragraph('#hashtag')],
  ],
  [
    'underlined headings',
    'One\n===\nTwo\n---\nText',
    [heading('One'), heading('Two', 2), paragraph('Text')],
  ],
  ['a rule', 'a\n\n---\n\nb\n* * *', [paragraph('a'), paragraph('b')]],
  [
    'bullets',
    '- a\n* b\n  goes on\n+ c\n• d',
    [item('a'), item('b\ngoes on'), item('c'), item('d')],
  ],
  [
    'numbers of every kind',
    '1. a\n2) b\n3、丙\n(4) d\n（五）戊\n六、己\n⑦ 庚\n8.辛',
    [
      item('a', '1.'),
      item('b', '2)'),
      item('丙', '3、'),
      item('d', '(4)'),
      item('戊', '（五）'),
      item('己', '六、'),
      item('庚', '⑦'),
      item('辛', '8.'),
    ],
  ],
  [
    'figures that number nothing',
    '1.5 is a factor\n\n2012 was the year',
    [paragraph('1.5 is a factor'), paragraph('2012 was the year')],
  ],
  ['paragraphs', 'a\nb\r\n\r\nc\rd', [paragraph('a\nb'), paragraph('c\nd')]],
  [
    'code, in which nothing is marked',
    'a\n```py\n# no heading\n\n- x\n```\nb',
    [paragraph('a'), code('# no heading\n\n- x'), paragraph('b')],
  ],
  ['code that does not end', '~~~\nx', [code('x')]],
  ['quotations', '> a\n> > b\n\nc', [paragraph('a\nb'), paragraph('c')]],
  ['settings at the head', '---\ntitle: x\ntags:\n  - y\n---\na', [paragraph('a')]],
  ['a rule at the head', '---\na b\n---\nc', [heading('a b', 2), paragraph('c')]],
  [
    'emphasis, code and links',
    '**bold** __init__ `x_1` [text](https://a.b/c_(d)) ![seen](x.png) a*b*c',
    [paragraph('bold __init__ x_1 text seen a*b*c')],
  ],
  ['a mark of byte order', '\uFEFF# 标题', [heading('标题')]],
  [
    'markup as it is written',
    '<script>alert(1)</script> <img src=x onerror=alert(1)>',
    [paragraph('<script>alert(1)</script> <img src=x onerror=alert(1)>')],
  ],
  [
    'no address a link leads to',
    '[click](javascript:alert(1)) <javascript:alert(1)>',
    [paragraph('click <javascript:alert(1)>')],
  ],
])('%s', (_, source, items) => expect(parseOwnNotes(source)).toEqual(items));

test('a megabyte of brackets and stars is parsed', () => {
  for (const part of ['[', '**', '`', '> ', '[a](', '1. '])
    expect(parseOwnNotes(`a\n\n# ${part.repeat(1e6 / part.length)}x`)).toHaveLength(2);
});
