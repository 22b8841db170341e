import { describe, expect, test } from 'vitest';
import { parseGuide } from '../../src/notes/parse-guide.ts';
import { texts } from '../../src/notes/vite-plugin.ts';

const whole = `# Does it *help*?

Two networks, one question.

## Predict: How far?

Say $x$ first.

- more: Much *more*.
- less: Less: by half.

## Run: Now it runs

Watch.

## Observe: What came out?

It was {value:2}.

- line: A line.
- ring: A ring.

## Explain: Why?

Write it down.

### Answer

Because of {value:2}.

### Question: And then: what?

Nothing.

### Question: 为什么？

没有。

## Transfer: One further?

Elsewhere.

- same: The same.

### Outcome

It was {other}.

- place: There.
`;

const parse = (source: string) => parseGuide(source, 'guide.en.md');

test('a guide is read step by step', () => {
  expect(parse(whole)).toMatchObject({
    title: 'Does it <em>help</em>?',
    summary: '<p>Two networks, one question.</p>\n',
    predict: {
      ask: 'How far?',
      answers: { more: 'Much <em>more</em>.', less: 'Less: by half.' },
    },
    run: { ask: 'Now it runs', body: '<p>Watch.</p>\n' },
    observe: {
      body: '<p>It was {value:2}.</p>\n',
      looks: { line: 'A line.', ring: 'A ring.' },
    },
    explain: {
      answer: '<p>Because of {value:2}.</p>\n',
      questions: [
        { question: 'And then: what?', answer: '<p>Nothing.</p>\n' },
        { question: '为什么？', answer: '<p>没有。</p>\n' },
      ],
    },
    transfer: {
      answers: { same: 'The same.' },
      outcome: '<p>It was {other}.</p>\n',
      looks: { place: 'There.' },
    },
  });
  expect(parse(whole).predict.body).toContain('class="katex"');
  expect(parse(whole.replaceAll('\n', '\r\n'))).toEqual(parse(whole));
});

describe('what is wrong is said with line and remedy', () => {
  test.each<[fault: string, source: string, sentence: string]>([
    [
      'no title',
      whole.slice(whole.indexOf('## Predict')),
      '1: there is no title; start with "# …"',
    ],
    ['text above it', `Hello\n${whole}`, '1: text above the title; move it below'],
    ['two titles', `${whole}# Again\n`, '50: a second title; steps start with "##"'],
    ['no summary', whole.replace('Two networks, one question.', ''), '1: "title" is empty'],
    ['no such step', whole.replace('## Run', '## Walk'), '12: step "Walk"; steps are predict, run'],
    ['a step twice', `${whole}## Run: Again\n`, '50: "run" stands here a second time'],
    [
      'a step missing',
      whole.replace(/## Run[^#]*/, ''),
      'step "run" is missing; write "## run: its question"',
    ],
    ['no question', whole.replace('## Explain: Why?', '## Explain'), '23: "explain" asks nothing'],
    ['an empty step', whole.replace('Watch.', ''), '12: "run" is empty; write its text below it'],
    [
      'no answer',
      whole.replace('### Answer\n\nBecause of {value:2}.\n', ''),
      '23: "explain" has no "### answer"',
    ],
    [
      'no such part',
      whole.replace('### Outcome', '### Result'),
      'part "Result"; parts of "transfer": outcome',
    ],
    [
      'a part where none is',
      whole.replace('Watch.', '### Answer\nWatch.'),
      '14: part "Answer"; parts of "run": none',
    ],
    [
      'a part twice',
      whole.replace('### Question: And then: what?', '### Answer'),
      '31: "answer" stands here a second time',
    ],
    [
      'a bad entry',
      whole.replace('- more: Much', '- more Much'),
      '9: "- more Much *more*." is not of the form "- name: text"',
    ],
    ['an entry twice', whole.replace('- less:', '- more:'), '10: "more" stands here a second time'],
    ['a bad formula', whole.replace('$x$', '$\\frac$'), '5: mend the formula'],
  ])('%s', (_, source, sentence) =>
    expect(() => parse(source)).toThrow(new RegExp(`^guide\\.en\\.md:.*${escaped(sentence)}`)),
  );
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('at build', () => {
  const transform = texts().transform as (source: string, id: string) => { code: string } | null;
  const id = '/somewhere/scenarios/a-b/guide.zh.md';
  const read = (code: string): unknown => JSON.parse(code.slice('export default '.length, -1));

  test('a guide becomes a module of what it says', () =>
    expect(read(transform(whole, id)!.code)).toEqual(parse(whole)));

  test('or, where that is asked for, of its head', () => {
    const { title, summary } = parse(whole);
    expect(read(transform(whole, `${id}?head`)!.code)).toEqual({ title, summary });
  });

  test('a malformed one stops it, with file and line', () =>
    expect(() => transform('Hello', id)).toThrow('scenarios/a-b/guide.zh.md:1: text above'));

  test.each(['/somewhere/scenarios/a-b/guide.fr.md', '/somewhere/guide.en.md'])(
    '%s is left as it is',
    (other) => expect(transform(whole, other)).toBe(null),
  );
});
