import { describe, expect, test } from 'vitest';
import { defaultPages } from '../../../src/ui/lesson/default-pages.ts';
import { stageNameOf } from '../../../src/ui/lesson/lesson.ts';
import { readPage, writePage } from '../../../src/ui/lesson/page-code.ts';
import { armsOf } from '../../../src/ui/lesson/page-setting.ts';
import { scenarios } from './scenarios.ts';

describe.each(Object.entries(scenarios))('the lesson of %s', (_, scenario) => {
  const pages = defaultPages(scenario);

  test('begins with the claim, ends with verdicts and what is left out', () => {
    expect(pages[0]).toEqual({ kind: 'title' });
    expect(pages.slice(-2).map(({ kind }) => kind)).toEqual(['verdicts', 'errata']);
    expect(pages.length).toBeLessThanOrEqual(12);
  });

  test('goes through every stage', () => {
    const gone = new Set(pages.map((page) => stageNameOf(page, scenario)).filter(Boolean));
    expect([...gone]).toEqual(Object.keys(scenario.stages));
  });

  test('asks only what is expected one way or the other', () => {
    const questions = pages.filter((page) => page.kind === 'question');
    expect(questions.length).toBeGreaterThan(0);
    for (const { claim, preset } of questions)
      expect(scenario.claims[claim]!.expects[preset]).toMatch(/^(holds|fails)$/);
  });

  test('is read as it is written', () => {
    for (const page of pages) expect(readPage(writePage(page), scenario)).toEqual(page);
  });
});

test('the first lesson, page by page', () => {
  expect(defaultPages(scenarios['relu-vs-linear']!).map(writePage)).toEqual([
    't',
    'q.learns.default.depth',
    'c.plane.default.depth',
    'c.plane.deep.depth',
    'q.learns.separable.data',
    'q.learns.moons.data',
    'v.plane.default',
    'e',
  ]);
});

test.each([
  ['', null],
  ['t.plane', null],
  ['c', null],
  ['c.plane', null],
  ['c.plane.default', { kind: 'chart', stage: 'plane', preset: 'default', knob: null }],
  ['c.plane.default.toString', null],
  ['c.plane.nowhere.depth', null],
  ['c.constructor.default.depth', null],
  ['q.learns.moons.noise.more', null],
  ['v.plane.deep', { kind: 'verdicts', stage: 'plane', preset: 'deep' }],
  ['v.plane.deep.depth', null],
])('page %j', (text, page) => {
  expect(readPage(text, scenarios['relu-vs-linear']!)).toEqual(page);
});

test('a question brings the arms its claim reads into view', () => {
  const scenario = scenarios['relu-vs-linear']!;
  expect(armsOf('anyBend', scenario)).toEqual(['relu', 'tanh']);
  // those in view already need no saying
  expect(armsOf('learns', scenario)).toBeNull();
});
