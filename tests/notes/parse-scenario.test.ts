import { describe, expect, test } from 'vitest';
import { parseScenarioText } from '../../src/notes/parse-scenario.ts';
import { TextError } from '../../src/notes/text-error.ts';

const whole = `---
topic: Activations
source: Questions, 1
---
# Without a bend,|one layer

A [linear stack](arm:linear) is *affine*.
It has one line.

$$W'x+b'$$

## Knobs

### depth

Depth

How many *hidden*
layers.

### data

Data

What they look like.

- circles: Rings
- xor: XOR of signs

## Arms

### relu

ReLU

## Findings

### parted

Parted by step {step};
**never** above {highest:2}.

## References

### chance

chance

## Differences

### model.layers.*.kernel

the scale of the
first weights

### \`model.layers.*.branch.*.kernel\`

those of the branches
`;

const read = (source: string) => parseScenarioText(source, 'scenarios/x/en.md');

describe('a scenario text', () => {
  const text = read(whole);

  test('has front matter, title and note', () => {
    expect(text).toMatchObject({
      topic: 'Activations',
      source: 'Questions, 1',
      title: 'Without a bend, one layer',
    });
    expect(text.note).toContain('<a class="phrase" href="#" data-target="arm:linear" data-set="">');
    expect(text.note).toContain('is <em>affine</em>.\nIt has one line.</p>');
    expect(text.note).toContain('<div class="formula"><span class="katex-display">');
    expect(text.note).not.toContain('Knobs');
  });

  test('has what is quoted below the note as its errata', () => {
    expect(text.errata).toBe('');
    const quoted = read(whole.replace('## Knobs', '> It is *affine*,\n> not linear.\n\n## Knobs'));
    expect(quoted.errata).toBe('<p>It is <em>affine</em>,\nnot linear.</p>\n');
    expect(quoted.note).toBe(text.note);
  });

  test('has labels as plain words, and help as HTML', () => {
    expect(text.knobs).toEqual({
      depth: { label: 'Depth', help: 'How many <em>hidden</em> layers.', options: {} },
      data: {
        label: 'Data',
        help: 'What they look like.',
        options: { circles: 'Rings', xor: 'XOR of signs' },
      },
    });
    expect(text.arms['relu']).toMatchObject({ label: 'ReLU', help: '' });
  });

  test('has sentences that go over several lines', () => {
    expect(text.findings).toEqual({
      parted: 'Parted by step {step}; <strong>never</strong> above {highest:2}.',
    });
    expect(text.differences).toEqual({
      'model.layers.*.kernel': 'the scale of the first weights',
      'model.layers.*.branch.*.kernel': 'those of the branches',
    });
    expect(text.references).toEqual({ chance: 'chance' });
  });

  test('has nothing in sections that are not written', () => {
    expect(text).toMatchObject({ probes: {}, presets: {}, claims: {} });
  });

  test('is the same with the line ends of other systems', () => {
    expect(read(whole.replaceAll('\n', '\r\n'))).toEqual(text);
    expect(read(whole.replaceAll('\n', '\r'))).toEqual(text);
  });
});

describe('a title may break', () => {
  const title = (heading: string) =>
    read(`---\ntopic: t\nsource: s\n---\n# ${heading}\n\nNote.\n`).title;

  test.each([
    ['One line', 'One line'],
    ['One | or|two lines', 'One or two lines'],
    ['没有非线性，|再深的网络|也只是一层', '没有非线性，<wbr>再深的网络<wbr>也只是一层'],
    ['Why *bend*?', 'Why <em>bend</em>?'],
  ])('%s', (heading, html) => expect(title(heading)).toBe(html));
});

describe('a malformed text names file and line, and the remedy', () => {
  /** The text without a line, or with another in its place (lines count from 1). */
  const edited = (line: number, ...by: string[]) => {
    const lines = whole.split('\n');
    lines.splice(line - 1, 1, ...by);
    return lines.join('\n');
  };

  test.each<[what: string, source: string, message: string]>([
    [
      'no front matter',
      '# Title\n\nNote.\n',
      '1: there is no front matter; start with "---", "topic: …", "source: …", "---"',
    ],
    [
      'front matter that is not closed',
      '---\ntopic: t\nsource: s\n',
      '1: the front matter is not closed; write "---" below it',
    ],
    ['a line of front matter', edited(2, 'topic'), '2: "topic" is not of the form "name: text"'],
    ['no topic', edited(2), '1: the front matter lacks "topic: …"'],
    ['no source', edited(3), '1: the front matter lacks "source: …"'],
    ['text above the title', edited(4, '---', 'Note.'), '5: text above the title; move it below'],
    ['no title', edited(5), '5: there is no title; write "# …" above the note'],
    [
      'no note',
      '---\ntopic: t\nsource: s\n---\n# Title\n\n## Knobs\n',
      '5: the note is empty; write it below the title',
    ],
    [
      'a note of errata alone',
      '---\ntopic: t\nsource: s\n---\n# Title\n\n> Wrong.\n',
      '5: the note is empty; write it below the title',
    ],
    [
      'a note that goes on below its errata',
      edited(8, '> Strictly,', 'It has one line.'),
      '9: the note goes on below its errata; move this above',
    ],
    ['a second title', edited(8, '# Again'), '8: a second title; sections start with "##"'],
    [
      'an unknown section',
      edited(12, '## Knob'),
      '12: section "Knob"; sections are stages, knobs, arms, probes, presets, claims, findings, ' +
        'references, differences',
    ],
    ['a section twice', edited(30, '## KNOBS'), '30: section "knobs" stands here a second time'],
    [
      'an entry above the first section',
      edited(8, '### depth'),
      '8: entry "depth" is in no section; write "## Knobs" or the like above it',
    ],
    ['an entry twice', edited(21, '### depth'), '21: entry "depth" stands here a second time'],
    [
      'text above the first entry',
      edited(13, 'These are knobs.'),
      '13: text before the first "###" entry of its section',
    ],
    ['an entry of nothing', edited(34, ''), '32: entry "relu" is empty; write its label below it'],
    [
      'an entry of too much',
      edited(34, 'ReLU', '', 'Help.', '', 'More.'),
      '32: entry "relu" has more than a label and a sentence of help',
    ],
    [
      'an option without its label',
      edited(27, '- circles'),
      '27: "- circles" is not of the form "- option: its label"',
    ],
    [
      'an option that is no word',
      edited(27, '- two rings: Rings'),
      '27: "- two rings: Rings" is not of the form "- option: its label"',
    ],
    ['a formula in the title', edited(5, '# $\\frac{1$'), '5: mend the formula: ParseError'],
    ['a formula in the note', edited(10, '$$\\frac{1$$'), '5: mend the formula: ParseError'],
    ['a formula in a help', edited(18, '$\\frac{1$'), '14: mend the formula: ParseError'],
    ['a formula in a finding', edited(40, '$\\frac{1$'), '38: mend the formula: ParseError'],
  ])('%s', (_, source, message) => {
    expect(() => read(source)).toThrow(TextError);
    const sentence = `scenarios/x/en.md:${message}`;
    const complaint = () => {
      try {
        read(source);
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    };
    if (message.endsWith('ParseError')) expect(complaint()).toContain(sentence);
    else expect(complaint()).toBe(sentence);
    expect(complaint()).not.toContain('\n');
  });
});
