import { deleteDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { EMPTY, type DrillRecord } from '../../src/drill/record.ts';
import { begin } from '../../src/drill/sitting.ts';
import { openStore } from '../../src/drill/store.ts';
import { planEvening } from '../../src/drill/tonight.ts';
import { after, NOW, prediction } from './samples.ts';

const NAME = 'drill-test';
const memory = after(['good', 'hard'], NOW);
const sitting = begin({ minutes: 10, topics: ['losses'], seed: 1 }, ['note/a'], NOW);
const evening = planEvening({
  evening: 20261129,
  minutes: 60,
  slugs: ['relu'],
  cards: [prediction('relu')],
  memories: {},
  now: NOW,
});
const record: DrillRecord = { memories: { 'note/a': memory }, sittings: [sitting], evening };

afterEach(async () => {
  vi.restoreAllMocks();
  await deleteDB(NAME, { blocked: () => {} });
});

/** What another visit finds. */
const found = async () => (await openStore(NAME)).read();

test('a new reader has no record', async () => expect(await found()).toEqual(EMPTY));

test('what is kept is found by the next visit', async () => {
  const store = await openStore(NAME);
  await store.keepMemory('note/a', memory);
  await store.keepSitting(sitting);
  await store.keepEvening(evening);
  expect(store.lasting).toBe(true);
  expect(await found()).toEqual(record);
  await store.keepMemory('note/a', null);
  expect((await found()).memories).toEqual({});
});

test('a record takes the place of another whole', async () => {
  const store = await openStore(NAME);
  await store.replace(record);
  const other = { ...EMPTY, memories: { 'note/b': memory } };
  await store.replace(other);
  expect(await found()).toEqual(other);
});

test('a record that cannot be written changes nothing', async () => {
  const store = await openStore(NAME);
  await store.replace(record);
  const unwritable = { ...memory, due: () => 0 } as unknown as typeof memory;
  await expect(store.replace({ ...EMPTY, memories: { 'note/b': unwritable } })).rejects.toThrow();
  expect(await found()).toEqual(record);
});

test('what is stored but is no memory is passed over', async () => {
  const store = await openStore(NAME);
  await store.keepMemory('note/a', memory);
  await store.keepMemory('note/b', { ...memory, phase: 'asleep' as 'review' });
  expect((await found()).memories).toEqual({ 'note/a': memory });
});

test('where storage is refused the record lasts as long as the page', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  const store = await openStore(NAME);
  expect(store.lasting).toBe(false);
  await store.keepMemory('note/a', memory);
  await store.keepSitting(sitting);
  await store.keepEvening(evening);
  expect(await store.read()).toEqual(record);
  await store.replace(EMPTY);
  expect(await store.read()).toEqual(EMPTY);
});
