import { expect, test } from 'vitest';
import { KeptFields } from '../../src/run/kept-fields.ts';

/** A picture of some 1,000 bytes. */
const at = (id: string, step: number) => ({
  id,
  step,
  values: {
    lossSurface: { row: 0, losses: new Float32Array(250) },
  },
});
const keep = (kept: KeptFields, ...steps: number[]) =>
  steps.forEach((step) => kept.put({ id: 'a', step }, at('a', step)));
const there = (kept: KeptFields, ...steps: number[]) =>
  steps.filter((step) => kept.get({ id: 'a', step }) !== null);

test('what was not asked for the longest goes when the budget is full', () => {
  const kept = new KeptFields(3500);
  keep(kept, 1, 2, 3);
  expect(kept.hasRoom).toBe(false);
  expect(kept.get({ id: 'a', step: 1 })).toMatchObject({ step: 1 });
  keep(kept, 4);
  expect(there(kept, 1, 2, 3, 4)).toEqual([1, 3, 4]);
});

test('a picture larger than the budget is kept alone', () => {
  const kept = new KeptFields(10);
  expect(kept.hasRoom).toBe(true);
  keep(kept, 1, 2);
  expect(there(kept, 1, 2)).toEqual([2]);
});

test('what is put again, and what is dropped, takes no room', () => {
  const kept = new KeptFields(3500);
  keep(kept, 1, 1, 1, 1, 2, 3);
  expect(there(kept, 1, 2, 3)).toEqual([1, 2, 3]);
  kept.put({ id: 'b', step: 1 }, at('b', 1));
  kept.drop(['a']);
  expect([there(kept, 1, 2, 3), kept.hasRoom]).toEqual([[], true]);
  expect(kept.get({ id: 'b', step: 1 })).not.toBeNull();
});
