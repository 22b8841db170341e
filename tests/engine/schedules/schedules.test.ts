import { describe, expect, test } from 'vitest';
import { scale, SCHEDULES } from '../../../src/engine/schedules/schedules.ts';
import {
  constantRate,
  cosineDecay,
  exponentialDecay,
  inverseTimeDecay,
  stepDecay,
  warmUp,
  type Schedule,
} from '../../../src/recipe/schedule.ts';

const CASES: { schedule: Schedule; expected: (t: number) => number }[] = [
  { schedule: constantRate(), expected: () => 1 },
  { schedule: stepDecay({ every: 7, factor: 0.3 }), expected: (t) => 0.3 ** Math.floor(t / 7) },
  { schedule: stepDecay({ every: 1, factor: 0 }), expected: (t) => (t === 0 ? 1 : 0) },
  { schedule: exponentialDecay({ rate: 0.02 }), expected: (t) => Math.exp(-0.02 * t) },
  { schedule: inverseTimeDecay({ rate: 0.5 }), expected: (t) => 1 / (1 + 0.5 * t) },
  {
    schedule: cosineDecay({ steps: 40 }),
    expected: (t) => (t < 40 ? Math.cos((Math.PI * t) / 80) ** 2 : 0),
  },
  { schedule: warmUp({ steps: 10 }), expected: (t) => Math.min(1, (t + 1) / 10) },
  {
    schedule: warmUp({
      steps: 10,
      then: warmUp({ steps: 5, then: exponentialDecay({ rate: 1 }) }),
    }),
    expected: (t) => (t < 10 ? (t + 1) / 10 : t < 15 ? (t - 9) / 5 : Math.exp(15 - t)),
  },
];

test('there is a case for every kind', () => {
  const kinds = new Set(CASES.map(({ schedule }) => schedule.kind));
  expect([...kinds].sort()).toEqual(Object.keys(SCHEDULES).sort());
});

describe.each(CASES)('$schedule.kind', ({ schedule, expected }) => {
  test('follows its closed form for 100 steps', () => {
    for (let t = 0; t < 100; t++) {
      expect(Math.abs(scale(schedule, t) - expected(t))).toBeLessThan(1e-14);
    }
  });

  test('starts at 1, or warms up to it', () => {
    expect(scale(schedule, 0)).toBe(schedule.kind === 'warmUp' ? 0.1 : 1);
    if (schedule.kind === 'warmUp') expect(scale(schedule, 9)).toBe(1);
  });

  test('is finite and never negative after a million steps', () => {
    const late = scale(schedule, 1e6);
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThanOrEqual(1);
  });
});
