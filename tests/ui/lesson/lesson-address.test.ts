import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REVISION } from '../../../src/recipe/revision.ts';
import { SEED_COUNTS } from '../../../src/run/seed-counts.ts';
import {
  defaultLesson,
  formatLesson,
  LESSON_NAMES,
  parseLesson,
} from '../../../src/ui/lesson/lesson-address.ts';
import { knobsOf, MOST_PAGES, reveals, type Lesson } from '../../../src/ui/lesson/lesson.ts';
import { writePage } from '../../../src/ui/lesson/page-code.ts';
import { benchHash } from '../../../src/ui/lesson/page-setting.ts';
import { scenarios } from './scenarios.ts';

const slug = 'relu-vs-linear';
const parse = (text: string) => parseLesson(text, scenarios);
const format = (lesson: Lesson) => formatLesson(lesson, scenarios);
const versions = `lesson=1&v=${REVISION}`;

const prepared: Lesson = {
  slug,
  language: 'zh',
  seeds: 8,
  seed: 2,
  knobs: { depth: 5, noise: 0.1 },
  visible: ['width', 'learningRate'],
  pages: [
    { kind: 'question', claim: 'learns', preset: 'separable', knob: 'data' },
    { kind: 'chart', stage: 'plane', preset: 'default', knob: null },
    { kind: 'verdicts', stage: 'plane', preset: 'deep' },
    { kind: 'note' },
    { kind: 'title' },
  ],
};

describe('a lesson and its address', () => {
  test('what is at its start is not spelled out', () => {
    expect(format(defaultLesson(slug, scenarios))).toBe(`${versions}&of=${slug}`);
    expect(parse(`of=${slug}`)).toEqual({
      lesson: defaultLesson(slug, scenarios),
      complaints: [],
    });
  });

  test('what was prepared comes back', () => {
    const text = format(prepared);
    expect(text).toBe(
      `${versions}&of=${slug}&lang=zh&seeds=8&seed=2&depth=5&noise=0.1` +
        '&show=width_learningRate' +
        '&pages=q.learns.separable.data_c.plane.default_v.plane.deep_n_t',
    );
    expect(parse(text)).toEqual({ lesson: prepared, complaints: [] });
  });

  test.each(Object.keys(scenarios))('%s has a short link for its own lesson', (name) => {
    const lesson = defaultLesson(name, scenarios);
    const spelled = lesson.pages.map(writePage).join('_');
    expect(parse(`of=${name}&pages=${spelled}`)).toEqual({ lesson, complaints: [] });
    expect(format(lesson).length).toBeLessThan(60);
  });

  test.each([
    ['of=nowhere', { kind: 'scenario', value: 'nowhere' }],
    ['lang=de', { kind: 'value', name: 'lang', value: 'de', allowed: 'en, zh' }],
    ['seeds=5', { kind: 'value', name: 'seeds', value: '5', allowed: '3, 8, 16' }],
    ['seed=4', { kind: 'value', name: 'seed', value: '4', allowed: '1…3' }],
    ['seed=0', { kind: 'value', name: 'seed', value: '0', allowed: '1…16' }],
    [`of=${slug}&depth=12`, { kind: 'value', name: 'depth', value: '12', allowed: '1…8' }],
    ['colour=red', { kind: 'unknown', name: 'colour', value: 'red' }],
    ['v=0', { kind: 'revision', value: '0' }],
    ['lesson=7', { kind: 'value', name: 'lesson', value: '7', allowed: '1' }],
  ])('%s is complained of, and a start value stands', (text, complaint) => {
    const { lesson, complaints } = parse(text);
    expect(complaints).toEqual([complaint]);
    expect(lesson).toEqual(defaultLesson(lesson.slug, scenarios));
  });

  test('a page that is none is left out, the others stay', () => {
    const { lesson, complaints } = parse(`of=${slug}&pages=t_q.nothing.default_x_e`);
    expect(lesson.pages).toEqual([{ kind: 'title' }, { kind: 'errata' }]);
    expect(complaints).toMatchObject([
      { kind: 'value', name: 'pages', value: 'q.nothing.default' },
      { kind: 'value', name: 'pages', value: 'x' },
    ]);
  });

  test('no knob has a name that a lesson’s address needs', () => {
    for (const scenario of Object.values(scenarios))
      for (const knob of Object.keys(knobsOf(scenario))) expect(LESSON_NAMES).not.toContain(knob);
  });
});

test('a mutated link never throws, and always opens a lesson that is valid', () => {
  const pieces = fc.constantFrom(
    ...'?&=#/%.-_+e0159 ',
    ...[
      '%',
      '%zz',
      '\u0000',
      '\ud800',
      '💥',
      '__proto__',
      'constructor',
      'pages=',
      'q.',
      'c.plane.',
    ],
    ...['seed=', 'seeds=', 'show=', 'of=', 'lang=', 'NaN', '1e400', '-0', '&&', '==', 'toString'],
  );
  const edits = fc.array(
    fc.record({ at: fc.nat(200), cut: fc.nat(6), piece: fc.option(pieces, { nil: '' }) }),
    { minLength: 1, maxLength: 8 },
  );
  const starts = fc.constantFrom(
    prepared,
    ...Object.keys(scenarios).map((name) => defaultLesson(name, scenarios)),
  );
  fc.assert(
    fc.property(starts, edits, (start, changes) => {
      const text = changes.reduce((text, { at, cut, piece }) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + piece + text.slice(place + cut);
      }, format(start));
      const { lesson, complaints } = parse(text);
      const scenario = scenarios[lesson.slug]!;
      expect(scenario).toBeDefined();
      expect(SEED_COUNTS).toContain(lesson.seeds);
      expect(lesson.seed).toBeGreaterThanOrEqual(1);
      expect(lesson.seed).toBeLessThanOrEqual(lesson.seeds);
      expect(lesson.pages.length).toBeGreaterThan(0);
      expect(lesson.pages.length).toBeLessThanOrEqual(MOST_PAGES);
      for (const page of lesson.pages) {
        const shows = benchHash(lesson, page, scenario) !== null;
        expect(shows).toBe(reveals(page) > 0 || page.kind === 'verdicts');
      }
      for (const complaint of complaints)
        expect(JSON.stringify(complaint).length).toBeLessThan(600);
      // what was understood can be said again
      expect(parse(format(lesson))).toEqual({ lesson, complaints: [] });
    }),
    { numRuns: 2_000, seed: 1 },
  );
});
