import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { chooseLanguage } from '../../src/ui/language.svelte.ts';
import Transport from '../../src/ui/Transport.svelte';
import '../../src/ui/styles/index.css';

beforeEach(() => chooseLanguage('en'));

async function transport() {
  const calls = { onCursor: vi.fn(), onPlay: vi.fn(), onStep: vi.fn(), onRestart: vi.fn() };
  const screen = await render(Transport, {
    steps: [0, 25, 50, 75, 90],
    total: 90,
    axis: 'steps' as const,
    costAt: (place: number) => place,
    along: (place: number) => place,
    cursor: 25,
    reached: 60,
    playing: false,
    rate: '148,000 steps/s',
    ...calls,
  });
  return { screen, cursor: screen.getByRole('slider', { name: 'Step cursor' }), ...calls };
}

test('every button does its own', async () => {
  const { screen, onPlay, onStep, onRestart } = await transport();
  for (const name of ['Play', 'One step back', 'One step forward', 'Back to the start'])
    await screen.getByRole('button', { name, exact: true }).click();
  expect(onPlay).toHaveBeenCalledOnce();
  expect(onStep.mock.calls).toEqual([[-1], [1]]);
  expect(onRestart).toHaveBeenCalledOnce();
  await screen.rerender({ playing: true });
  await expect.element(screen.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
});

test.each([
  ['{ArrowRight}', 50],
  ['{ArrowLeft}', 0],
  ['{End}', 90],
  ['{Home}', 0],
  ['{PageUp}', 90],
])('%s moves the cursor to step %i', async (key, step) => {
  const { cursor, onCursor } = await transport();
  cursor.element().focus();
  await userEvent.keyboard(key);
  expect(onCursor).toHaveBeenCalledExactlyOnceWith(step);
});

test('a touch goes to the nearest step with a reading', async () => {
  const { cursor, onCursor } = await transport();
  const { width } = cursor.element().getBoundingClientRect();
  await cursor.click({ position: { x: 10 + (width - 20) * (80 / 90), y: 14 } });
  expect(onCursor).toHaveBeenCalledExactlyOnceWith(75);
});

test('it says where it is, and ticks only what is there', async () => {
  const { screen, cursor } = await transport();
  await expect.element(cursor).toHaveAttribute('aria-valuetext', 'step 25');
  expect(screen.container.querySelector('svg path')!.getAttribute('d')).toBe(
    'M0 0V1M25 0V1M50 0V1',
  );
});
