import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../scenarios/all.ts';
import { clockFace, milestoneOf } from '../../src/ui/drill/clock.svelte.ts';
import { interviewHash, interviewQuery } from '../../src/ui/drill/interview-query.ts';
import { claimHref } from '../../src/ui/drill/links.ts';
import { drillPlace } from '../../src/ui/drill/place.ts';
import { NOW } from '../drill/samples.ts';

test.each([
  ['#/drill', 'cards', null, null],
  ['#/drill/', 'cards', null, null],
  ['#/drill?topic=losses', 'cards', 'losses', null],
  ['#/drill?topic=cooking', 'cards', null, { kind: 'topic', value: 'cooking' }],
  ['#/drill/tonight', 'tonight', null, null],
  ['#/drill/nowhere', 'cards', null, { kind: 'room', value: 'nowhere' }],
] as const)('%s leads to %s', (hash, room, topic, lost) =>
  expect(drillPlace(hash)).toMatchObject({ room, topic, lost }),
);

describe('the address of an interview', () => {
  const topics = ['losses', 'data'] as const;
  const read = (query: string) => interviewQuery(new URLSearchParams(query), topics, NOW);

  test('says nothing: 20 minutes of every topic, the date as seed', () =>
    expect(read('')).toEqual({ options: { minutes: 20, topics, seed: 20261129 }, faults: [] }));

  test('is read as it was written', () => {
    const options = { minutes: 40, topics: ['data'], seed: 7 } as const;
    expect(read(interviewHash(options, topics).split('?')[1]!)).toEqual({ options, faults: [] });
  });

  test.each([
    ['minutes=15', 'length', '15'],
    ['topics=cooking', 'topics', 'cooking'],
    ['seed=-1', 'seed', '-1'],
    ['seed=4294967296', 'seed', '4294967296'],
  ])('%s cannot be had, and the usual stands', (query, name, value) =>
    expect(read(query)).toEqual({ ...read(''), faults: [{ name, value }] }),
  );
});

test('a claim is measured on its stage, at its preset', () => {
  expect(claimHref('relu-vs-linear', 'learns', 'default')).toMatch(/\?v=\d+$/);
  expect(claimHref('relu-vs-linear', 'learns', 'deep')).toMatch(/depth=8&learningRate=0.03$/);
  expect(claimHref('dropout', 'shrinks', 'default')).toMatch(/stage=scaling/);
});

test('every expectation has an address', () => {
  for (const [slug, { claims }] of Object.entries(SCENARIOS))
    for (const [claim, { expects }] of Object.entries(claims))
      for (const preset of Object.keys(expects))
        expect(claimHref(slug, claim, preset)).toContain(`#/bench/${slug}?`);
});

test.each([
  [600_000, '10:00'],
  [599_001, '10:00'],
  [545_000, '9:05'],
  [1, '0:01'],
  [0, '0:00'],
])('%d ms are %s', (left, face) => expect(clockFace(left)).toBe(face));

test.each([
  [300_001, null],
  [300_000, 'half'],
  [60_000, 'minute'],
  [0, 'up'],
])('with %d ms of 10 minutes left: %s', (left, milestone) =>
  expect(milestoneOf(left, 10)).toBe(milestone),
);
