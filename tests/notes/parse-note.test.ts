import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/notes/parse-note.ts';
import { labelOf, type Reference } from '../../src/notes/references.ts';
import { TextError } from '../../src/notes/text-error.ts';

const he: Reference = {
  authors: 'Kaiming He, Xiangyu Zhang, Shaoqing Ren, Jian Sun',
  title: 'Delving Deep into Rectifiers',
  venue: 'ICCV',
  year: 2015,
  url: 'https://arxiv.org/abs/1502.01852',
};
const bridle: Reference = {
  authors: 'John Bridle',
  title: 'Probabilistic',
  venue: 'NC',
  year: 1990,
};
const references = { he2015: he, bridle1990: bridle };
const read = (source: string, language: 'en' | 'zh' = 'en') =>
  parseNote(source, { file: 'a.en.md', language, topic: 'losses', references });

const whole = `# A *sharp* headline

What it says [@he2015].

## Question

Why $x^2$?

## Answer

- **One** thing [@bridle1990],
- [another](#/notes/xavier-init) [@he2015].

$$y=x^2$$

## Errata

It is *affine*.
`;

test('a note is read into its parts', () => {
  const text = read(whole);
  expect(text.topic).toBe('losses');
  expect(text.title).toBe('A <em>sharp</em> headline');
  expect(text.statement).toBe(
    '<p>What it says <a href="https://arxiv.org/abs/1502.01852">He et al. 2015</a>.</p>\n',
  );
  expect(text.question).toMatch(/^Why <span class="katex">.*<\/span>\?$/);
  expect(text.answer).toContain('<li><strong>One</strong> thing Bridle 1990,</li>');
  expect(text.answer).toContain('<div class="formula">');
  expect(text.errata).toBe('<p>It is <em>affine</em>.</p>\n');
  expect(text.citations).toEqual(['he2015', 'bridle1990']);
  expect(text.plain).toBe(
    'A sharp headline What it says . Why ? One thing , another . It is affine.',
  );
});

test('errata may be missing', () => {
  expect(read(whole.slice(0, whole.indexOf('## Errata'))).errata).toBe('');
});

test('a citation is written in the language of the note', () => {
  expect(read(whole, 'zh').statement).toContain('>He 等 2015<');
});

describe('what a citation is called', () => {
  test.each([
    ['John Bridle', 'Bridle 1990', 'Bridle 1990'],
    ['Jonathan Frankle, Michael Carbin', 'Frankle & Carbin 1990', 'Frankle 和 Carbin 1990'],
    ['Twan van Laarhoven', 'van Laarhoven 1990', 'van Laarhoven 1990'],
    ['A B, C D, E F', 'B et al. 1990', 'B 等 1990'],
    ['Christian Szegedy, et al.', 'Szegedy et al. 1990', 'Szegedy 等 1990'],
  ])('%s', (authors, en, zh) => {
    expect(labelOf({ ...bridle, authors }, 'en')).toBe(en);
    expect(labelOf({ ...bridle, authors }, 'zh')).toBe(zh);
  });
});

describe('a malformed note is refused with its line and the remedy', () => {
  test.each([
    ['', 'a.en.md:1: there is no headline; start with "# …"'],
    ['Text', 'a.en.md:1: there is no headline; start with "# …"'],
    ['# A\n\ntext', 'a.en.md:3: section "## question" is missing; write it below'],
    ['# A\n\n## Question\n\nq', 'a.en.md:2: the statement is empty; write it below'],
    ['# A\n\nb\n\n## Answer\n\n## Question\n\nq', 'a.en.md:5: the answer is empty; write it below'],
    [
      '# A\n\nb\n\n## Remarks',
      'a.en.md:5: heading "## Remarks"; a note has "## question", "## answer", "## errata"',
    ],
    ['# A\n\nb\n\n## Answer\n\n## Answer', 'a.en.md:7: section "answer" stands here a second time'],
    [
      '# A [@no2000]\n\nb',
      'a.en.md:1: cites "no2000", which is not among the references; add it there',
    ],
  ])('%j', (source, message) => {
    const refused = expect(() => read(source));
    refused.toThrow(TextError);
    refused.toThrow(message);
  });

  test('so is a formula that cannot be set', () => {
    expect(() => read('# A\n\nb $\\frac{1}$')).toThrow(/^a\.en\.md:2: ParseError: KaTeX/);
  });
});
