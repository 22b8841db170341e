import { expect, it, onTestFinished } from 'vitest';
import { whenSeen } from '../../src/charts/when-seen.ts';
import { box, settled } from './page.ts';

/** Something to be drawn far down a long page, and how often it was. */
async function farDown() {
  const above = box(100, 20_000);
  const host = box(100, 100);
  let count = 0;
  const drawing = whenSeen(host, () => count++);
  onTestFinished(() => {
    drawing.dispose();
    above.remove();
    window.scrollTo(0, 0);
  });
  await settled();
  return { host, drawing, drawn: () => count };
}

/** Longer than the page must be left alone. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 600));

it('draws at once what is in view, or may be', async () => {
  const host = box(100, 100);
  let count = 0;
  const drawing = whenSeen(host, () => count++);
  onTestFinished(() => drawing.dispose());
  drawing.ask();
  expect(count).toBe(1);
  await settled();
  drawing.ask();
  expect(count).toBe(2);
});

it('draws what is out of view once it comes there, and no more often than that', async () => {
  const { host, drawing, drawn } = await farDown();
  drawing.ask();
  drawing.ask();
  expect(drawn()).toBe(0);
  host.scrollIntoView();
  await settled();
  expect(drawn()).toBe(1);
  await rest();
  expect(drawn()).toBe(1);
  drawing.ask();
  expect(drawn()).toBe(2);
});

it('draws what is out of view when nothing more was asked for a while', async () => {
  const { drawing, drawn } = await farDown();
  for (let i = 0; i < 4; i++) {
    drawing.ask();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(drawn()).toBe(0);
  await rest();
  expect(drawn()).toBe(1);
});

it('draws everything for paper, and nothing that is gone', async () => {
  const { drawing, drawn } = await farDown();
  drawing.ask();
  window.dispatchEvent(new Event('beforeprint'));
  expect(drawn()).toBe(1);
  drawing.ask();
  drawing.dispose();
  await rest();
  expect(drawn()).toBe(1);
});
