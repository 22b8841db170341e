import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Loop } from '../../src/ui/bench/loop.svelte.ts';
import { Player } from '../../src/ui/player.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('a player goes on until there is no more', () => {
  let left = 3;
  const player = new Player(() => --left > 0);
  player.start();
  vi.advanceTimersByTime(1000);
  expect([left, player.playing]).toEqual([0, false]);
});

test('its speed counts from when it is set, and is kept', () => {
  let taken = 0;
  const player = new Player(() => ++taken > 0);
  const inOneSecond = () => {
    taken = 0;
    vi.advanceTimersByTime(1000);
    return taken;
  };
  player.start();
  const usual = inOneSecond();
  player.speed = 4;
  expect(inOneSecond()).toBe(4 * usual);
  player.stop();
  expect(inOneSecond()).toBe(0);
  player.speed = 0.5;
  expect([inOneSecond(), player.playing]).toEqual([0, false]);
  player.toggle();
  expect(inOneSecond()).toBeCloseTo(usual / 2, -1);
});

test('a loop takes its start, then its end, then nothing', () => {
  const loop = new Loop();
  const set = () => [loop.from, loop.to];
  loop.press(40);
  expect([set(), loop.isSet, loop.backFrom(100)]).toEqual([[40, null], false, null]);
  // an end that is no later is another start
  loop.press(20);
  expect(set()).toEqual([20, null]);
  loop.press(60);
  expect(set()).toEqual([20, 60]);
  expect([loop.backFrom(59), loop.backFrom(60), loop.backFrom(90)]).toEqual([null, 20, 20]);
  loop.press(30);
  expect(set()).toEqual([null, null]);
});
