import { describe, expect, test } from 'vitest';
import { changed, moved, newPage } from '../../../src/ui/lesson/edit-pages.ts';
import { PAGE_KINDS, type LessonPage } from '../../../src/ui/lesson/lesson.ts';
import { readPage, writePage } from '../../../src/ui/lesson/page-code.ts';
import { scenarios } from './scenarios.ts';

describe.each(Object.entries(scenarios))('%s', (_, scenario) => {
  test.each(PAGE_KINDS)('a new %s page is one that can be read', (kind) => {
    const page = newPage(kind, scenario);
    expect(page.kind).toBe(kind);
    expect(readPage(writePage(page), scenario)).toEqual(page);
  });

  test('a page stays readable, whatever stage it goes to', () => {
    const chart = newPage('chart', scenario);
    for (const stage of Object.keys(scenario.stages)) {
      const page = changed(chart, { stage }, scenario);
      expect(page).toMatchObject({ kind: 'chart', stage });
      expect(readPage(writePage(page), scenario)).toEqual(page);
    }
    const question = newPage('question', scenario);
    for (const claim of Object.keys(scenario.claims)) {
      const page = changed(question, { claim }, scenario);
      expect(readPage(writePage(page), scenario)).toEqual(page);
    }
  });
});

test('a page without a knob keeps none', () => {
  const page = changed(
    newPage('chart', scenarios['relu-vs-linear']!),
    { knob: null, preset: 'deep' },
    scenarios['relu-vs-linear']!,
  );
  expect(page).toEqual({ kind: 'chart', stage: 'plane', preset: 'deep', knob: null });
});

test('pages change places, and none falls off an end', () => {
  const pages: LessonPage[] = [{ kind: 'title' }, { kind: 'note' }, { kind: 'errata' }];
  const kinds = (of: readonly LessonPage[]) => of.map(({ kind }) => kind);
  expect(kinds(moved(pages, 0, 1))).toEqual(['note', 'title', 'errata']);
  expect(kinds(moved(pages, 2, -1))).toEqual(['title', 'errata', 'note']);
  expect(moved(pages, 0, -1)).toEqual(pages);
  expect(moved(pages, 2, 1)).toEqual(pages);
});
