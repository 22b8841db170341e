import { expect, test } from 'vitest';
import { race, type Racer } from './rounds.ts';

/** A clock that only racers move, and a racer whose step takes what `cost` says for the round it is in, from 0. */
function track() {
  let time = 0;
  const turns: string[] = [];
  const racer = (name: string, cost: (round: number) => number, most = 1): Racer => {
    let round = -1;
    return {
      most,
      resume() {
        turns.push(name);
        round++;
        return Promise.resolve();
      },
      run: (steps) => void (time += steps * cost(round)),
    };
  };
  return { now: () => time, turns, racer };
}

test('racers take turns, and the median counts all rounds but the first', async () => {
  const { now, turns, racer } = track();
  const costs = [1000, 10, 1000, 20];
  const a = racer('a', (round) => costs[round]!);
  const b = racer('b', () => 5);
  const rates = await race({ a, b }, { seconds: 1, rounds: 3 }, now);
  expect(turns.join('')).toBe('abababab');
  expect(rates.a).toBe(50);
  expect(rates.b).toBe(200);
});

test('a fast racer takes more steps a call, never more than it may', async () => {
  const { now, racer } = track();
  const calls: number[] = [];
  const fast = racer('fast', () => 0.01, 100);
  const counted: Racer = {
    ...fast,
    run(steps) {
      calls.push(steps);
      return fast.run(steps);
    },
  };
  const { counted: rate } = await race({ counted }, { seconds: 1, rounds: 1 }, now);
  expect(rate).toBeCloseTo(100_000, -2);
  expect(calls.slice(0, 9)).toEqual([1, 2, 4, 8, 16, 32, 64, 100, 100]);
});

test('a racer slower than its budget still takes a step each round', async () => {
  const { now, racer } = track();
  const { slow } = await race(
    { slow: racer('slow', () => 4000, 64) },
    { seconds: 1, rounds: 2 },
    now,
  );
  expect(slow).toBe(0.25);
});
