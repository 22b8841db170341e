import { describe, expect, test } from 'vitest';
import { blocks, line } from '../../src/notes/markdown.ts';

const phrase = (target: string, settings: string, words: string) =>
  `<a class="phrase" href="#" data-target="${target}" data-set="${settings}">${words}</a>`;

describe('a link to a part of the bench is a phrase', () => {
  test.each([
    ['[a line](arm:linear)', phrase('arm:linear', '', 'a line')],
    ['[deep](knob:depth?depth=8)', phrase('knob:depth', 'depth=8', 'deep')],
    [
      '[deep](knob:depth?depth=8&learningRate=0.03)',
      phrase('knob:depth', 'depth=8&amp;learningRate=0.03', 'deep'),
    ],
    ['[*so* `x`](claim:parts)', phrase('claim:parts', '', '<em>so</em> <code>x</code>')],
    ['[two](singularValues:linear)', phrase('singularValues:linear', '', 'two')],
    ['[线性堆叠](arm:linear)', phrase('arm:linear', '', '线性堆叠')],
    ['[a](preset:two-rings)', phrase('preset:two-rings', '', 'a')],
  ])('%s', (text, html) => expect(line(text)).toBe(html));
});

describe('what stands in a link cannot leave its attribute', () => {
  test.each([
    ['[a](knob:data?data=x"onclick="y)', phrase('knob:data', 'data=x&quot;onclick=&quot;y', 'a')],
    ['[a](knob:data?data=<b>)', phrase('knob:data', 'data=&lt;b>', 'a')],
    [
      '[a](https://a.org/?q="1"&r=<2)',
      '<a href="https://a.org/?q=&quot;1&quot;&amp;r=&lt;2">a</a>',
    ],
    // a target of other letters is no phrase, and an address like any other
    ['[a](knob:"depth")', '<a href="knob:&quot;depth&quot;">a</a>'],
  ])('%s', (text, html) => expect(line(text)).toBe(html));
});

describe('other links stay links', () => {
  test.each([
    ['[paper](https://arxiv.org/abs/1502.01852)', 'https://arxiv.org/abs/1502.01852'],
    ['[note](#/notes/relu)', '#/notes/relu'],
    ['[file](./a.md)', './a.md'],
  ])('%s', (text, address) => {
    expect(line(text)).toMatch(new RegExp(`^<a href="${address}">\\w+</a>$`));
  });
});

describe('formulas are set', () => {
  test('within a line', () => {
    const html = line('where $x^2$ is');
    expect(html).toMatch(/^where <span class="katex">.*<\/span> is$/);
    expect(html).toContain('<annotation encoding="application/x-tex">x^2</annotation>');
    expect(html).not.toContain('katex-display');
  });

  test('within a paragraph and a list', () => {
    for (const text of ['where $x^2$ is', '- where $x^2$ is', '**a** $x^2$ and $y$ is']) {
      expect(blocks(text)).toContain('<annotation encoding="application/x-tex">x^2</annotation>');
      expect(blocks(text)).toMatch(/ is(<\/p>|<\/li>)/);
    }
  });

  test('in a block of their own', () => {
    const html = blocks("before\n\n$$W'x\n+b'$$\n\nafter");
    expect(html).toMatch(/^<p>before<\/p>\n<div class="formula"><span class="katex-display">/);
    expect(html).toMatch(/<\/span><\/div>\n<p>after<\/p>\n$/);
  });

  test('as they are written: emphasis and phrases mean nothing in them', () => {
    const annotation = (text: string) =>
      /<annotation[^>]*>([^<]*)<\/annotation>/.exec(line(text))?.[1];
    expect(annotation('$a_1 * b_2 * c$')).toBe('a_1 * b_2 * c');
    expect(annotation('$[x](y)$')).toBe('[x](y)');
  });

  test('within a phrase', () => {
    expect(line('[$x$](arm:relu)')).toMatch(
      /^<a class="phrase" [^>]+><span class="katex">.*<\/span><\/a>$/,
    );
  });

  test('or refused, if they cannot be', () => expect(() => line('$\\frac{1$')).toThrow(/KaTeX/));

  test.each(['5 $ or more', 'a \\$b\\$ c', 'one $ and\nanother $'])(
    'but %j is no formula',
    (text) => expect(line(text)).not.toContain('katex'),
  );
});
