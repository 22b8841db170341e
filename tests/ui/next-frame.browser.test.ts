import { expect, test, vi } from 'vitest';
import { NextFrame } from '../../src/ui/views/next-frame.ts';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

test('of what is asked within a frame the last is drawn, once, in the next', async () => {
  const next = new NextFrame();
  const [first, last] = [vi.fn(), vi.fn()];
  next.ask(first);
  next.ask(last);
  expect(next.isDue).toBe(true);
  expect(last).not.toHaveBeenCalled();
  await frame();
  await frame();
  expect(first).not.toHaveBeenCalled();
  expect(last).toHaveBeenCalledOnce();
  expect(next.isDue).toBe(false);
});

test('what may wait gives way to what may not, and is drawn if nothing comes', async () => {
  const next = new NextFrame();
  const [patient, pressing] = [vi.fn(), vi.fn()];
  next.ask(patient, 10_000);
  next.ask(pressing);
  await vi.waitFor(() => expect(pressing).toHaveBeenCalledOnce());
  next.ask(patient, 200);
  await frame();
  expect(next.isDue).toBe(true);
  await vi.waitFor(() => expect(patient).toHaveBeenCalledOnce());
});

test('what is dropped is not drawn', async () => {
  const next = new NextFrame();
  const draw = vi.fn();
  next.ask(draw);
  next.drop();
  next.ask(draw, 1);
  next.drop();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await frame();
  expect(draw).not.toHaveBeenCalled();
  expect(next.isDue).toBe(false);
});
