import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AddressBar } from '../../src/ui/address-bar.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A window whose address is what was written last, and what was done to it. */
function opened() {
  const done: string[] = [];
  const location = { hash: '#start' };
  const write = (how: string) => (_: unknown, __: string, hash?: string | URL | null) => {
    location.hash = String(hash);
    done.push(`${how} ${String(hash)}`);
  };
  const history = { pushState: write('push'), replaceState: write('replace') };
  return { bar: new AddressBar({ location, history }), done };
}

test('a drag is one entry, written at its start and when the knob rests', () => {
  const { bar, done } = opened();
  for (let i = 0; i < 20; i++) {
    bar.turn(`#${i}`, false);
    vi.advanceTimersByTime(100);
  }
  expect(done).toEqual(['push #0']);
  vi.advanceTimersByTime(1000);
  expect(done).toEqual(['push #0', 'replace #19']);
  bar.turn('#20', true);
  vi.advanceTimersByTime(1000);
  bar.turn('#21', true);
  expect(done.slice(2)).toEqual(['replace #20', 'push #21']);
});

test('a change that is no turn is written every now and then, however many there are', () => {
  const { bar, done } = opened();
  for (let i = 0; i < 10; i++) {
    bar.replace(`#${i}`);
    vi.advanceTimersByTime(100);
  }
  expect(done).toEqual(['replace #2', 'replace #5', 'replace #8']);
});

test('what waits is written when asked, and forgotten when the reader went elsewhere', () => {
  const { bar, done } = opened();
  bar.replace('#a');
  bar.flush();
  expect(done).toEqual(['replace #a']);
  bar.replace('#b');
  bar.drop();
  vi.advanceTimersByTime(1000);
  expect(done).toEqual(['replace #a']);
});
