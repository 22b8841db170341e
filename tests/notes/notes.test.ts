import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../scenarios/all.ts';
import {
  EMPTY_LINES,
  LINES,
  PLACES,
  TITLE_LINES,
  TO_PREPARE,
  type NoteId,
} from '../../src/notes/ledger.ts';
import { REFERENCES } from '../../src/notes/references.ts';
import type { NoteText } from '../../src/notes/note-text.ts';
import { TEXTS as en } from '../../src/notes/texts-en.ts';
import { TEXTS as zh } from '../../src/notes/texts-zh.ts';
import { TOPICS } from '../../src/notes/topics.ts';

const texts: Record<string, Readonly<Record<string, NoteText>>> = { en, zh };
const ids = Object.keys(PLACES) as NoteId[];
const links = (html: string) => [...html.matchAll(/href="(#[^"]*)"/g)].map(([, href]) => href!);
const htmlOf = ({ title, statement, question, answer, errata }: NoteText) =>
  [title, statement, question, answer, errata].join('\n');

test('every line of the source that is no title and not empty is found by a note', () => {
  const spoken = new Set(Object.values(PLACES).flatMap(({ lines }) => lines));
  const silent = new Set([...TITLE_LINES, ...EMPTY_LINES]);
  const all = Array.from({ length: LINES }, (_, i) => i + 1);
  expect(all.filter((line) => spoken.has(line) === silent.has(line))).toEqual([]);
  expect(Math.max(...spoken)).toBe(LINES);
});

test('there are 137 notes', () => expect(ids).toHaveLength(137));

describe.each(['en', 'zh'])('in %s', (language) => {
  const notes = texts[language]!;

  test('every note has a text, and no other text is there', () =>
    expect(Object.keys(notes).toSorted()).toEqual(ids.toSorted()));

  test('every link leads to a note or a scenario', () => {
    const known = new Set([
      ...ids.map((id) => `#/notes/${id}`),
      ...Object.keys(SCENARIOS).map((slug) => `#/bench/${slug}`),
    ]);
    const lost = Object.entries(notes).flatMap(([id, text]) =>
      links(htmlOf(text))
        .filter((href) => !known.has(href))
        .map((href) => `${id}: ${href}`),
    );
    expect(lost).toEqual([]);
  });

  test('no two notes have one headline', () => {
    const titles = Object.values(notes).map(({ title }) => title);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });
});

test('both languages cite the same works, link the same pages and mend the same notes', () => {
  const differing = ids.filter((id) => {
    const [a, b] = [en[id]!, zh[id]!];
    if (a.topic !== b.topic) return true;
    const same = (x: readonly string[], y: readonly string[]) =>
      JSON.stringify([...new Set(x)].toSorted()) === JSON.stringify([...new Set(y)].toSorted());
    return (
      !same(a.citations, b.citations) ||
      !same(links(htmlOf(a)), links(htmlOf(b))) ||
      (a.errata === '') !== (b.errata === '')
    );
  });
  expect(differing).toEqual([]);
});

test('every work in the list is cited by a note', () => {
  const cited = new Set(Object.values(en).flatMap(({ citations }) => citations));
  expect(Object.keys(REFERENCES).filter((key) => !cited.has(key))).toEqual([]);
});

test('the notes of every scenario are there', () => {
  for (const [slug, { notes }] of Object.entries(SCENARIOS))
    expect(
      notes.filter((id) => !(ids as readonly string[]).includes(id)),
      slug,
    ).toEqual([]);
});

test('no note is both to prepare and tried', () => {
  const tried = new Set(Object.values(SCENARIOS).flatMap(({ notes }) => notes));
  expect(TO_PREPARE.filter((id) => tried.has(id))).toEqual([]);
});

test('every topic has a note', () => {
  const topics = new Set(Object.values(en).map(({ topic }) => topic));
  expect(TOPICS.filter((topic) => !topics.has(topic))).toEqual([]);
});
