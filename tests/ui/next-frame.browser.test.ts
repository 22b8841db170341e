import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NextFrame } from '../../src/ui/views/next-frame.ts';

/** Longer than a frame. */
const FRAME = 20;

let next: NextFrame;
const [first, last] = [vi.fn(), vi.fn()];

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'],
  });
  vi.resetAllMocks();
  next = new NextFrame();
});
afterEach(() => vi.useRealTimers());

test('of what is asked within a frame the last is drawn, once, in the next', () => {
  next.ask(first);
  next.ask(last);
  expect(next.isDue).toBe(true);
  expect(last).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10 * FRAME);
  expect(first).not.toHaveBeenCalled();
  expect(last).toHaveBeenCalledOnce();
  expect(next.isDue).toBe(false);
});

test('what may wait is drawn if nothing comes', () => {
  next.ask(first, 100);
  vi.advanceTimersByTime(99);
  expect(first).not.toHaveBeenCalled();
  expect(next.isDue).toBe(true);
  vi.advanceTimersByTime(1 + FRAME);
  expect(first).toHaveBeenCalledOnce();
});

test('what may wait gives way to what may not', () => {
  next.ask(first, 100);
  next.ask(last);
  vi.advanceTimersByTime(FRAME);
  expect(last).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(200);
  expect(first).not.toHaveBeenCalled();
  expect(last).toHaveBeenCalledOnce();
});

test('what may wait is not put off by being asked again, nor does it put off what comes', () => {
  next.ask(first, 100);
  vi.advanceTimersByTime(90);
  next.ask(last, 100);
  vi.advanceTimersByTime(10 + FRAME);
  expect(first).not.toHaveBeenCalled();
  expect(last).toHaveBeenCalledOnce();
  next.ask(first);
  next.ask(last, 100);
  vi.advanceTimersByTime(FRAME);
  expect(last).toHaveBeenCalledTimes(2);
});

test('what is dropped is not drawn', () => {
  next.ask(first);
  next.drop();
  next.ask(first, 1);
  next.drop();
  vi.advanceTimersByTime(10 * FRAME);
  expect(first).not.toHaveBeenCalled();
  expect(next.isDue).toBe(false);
});
