import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Herald, PAUSE } from '../../src/ui/herald.svelte.ts';

let herald: Herald;
beforeEach(() => {
  vi.useFakeTimers();
  herald = new Herald();
});
afterEach(() => void vi.useRealTimers());

test('what comes together is said together, soon', () => {
  herald.tell('finding', 'Both learn.');
  herald.tell('learns', 'Now it holds.');
  expect(herald.said).toBe('');
  vi.advanceTimersByTime(500);
  expect(herald.said).toBe('Both learn. Now it holds.');
});

test('of what changes many times a second the newest is said, at most once in five seconds', () => {
  const heard: [at: number, said: string][] = [];
  for (let at = 0; at < 20_000; at += 50) {
    herald.tell('finding', `Step ${at}.`);
    vi.advanceTimersByTime(50);
    if (herald.said !== heard.at(-1)?.[1] && herald.said !== '') heard.push([at, herald.said]);
  }
  expect(heard).toHaveLength(4);
  for (const [i, [at]] of heard.entries())
    if (i > 0) expect(at - heard[i - 1]![0]).toBeGreaterThanOrEqual(5000);
  expect(heard[1]).toEqual([5200, 'Step 5200.']);
});

test('what is taken back is not said, nor what belongs to a page that is left', () => {
  herald.tell('finding', 'Both learn.');
  herald.tell('finding', '');
  vi.advanceTimersByTime(PAUSE);
  expect(herald.said).toBe('');
  herald.tell('finding', 'One learns.');
  vi.advanceTimersByTime(PAUSE);
  herald.tell('finding', 'None learns.');
  herald.hush();
  vi.advanceTimersByTime(PAUSE);
  expect(herald.said).toBe('');
});
