import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { chooseLanguage } from '../../src/ui/language.svelte.ts';
import Transport from '../../src/ui/Transport.svelte';
import '../../src/ui/styles/index.css';

beforeEach(() => chooseLanguage('en'));

async function transport() {
  const calls = {
    onCursor: vi.fn(),
    onPlay: vi.fn(),
    onStep: vi.fn(),
    onRestart: vi.fn(),
    onSpeed: vi.fn(),
    onLoop: vi.fn(),
  };
  const screen = await render(Transport, {
    steps: [0, 25, 50, 75, 90],
    total: 90,
    axis: 'steps' as const,
    costAt: (place: number) => place,
    along: (place: number) => place,
    cursor: 25,
    reached: 60,
    playing: false,
    speed: 1 as const,
    loop: { from: null, to: null },
    rate: '148,000 steps/s',
    ...calls,
  });
  return { screen, cursor: screen.getByRole('slider', { name: 'Step cursor' }), ...calls };
}

test('every button does its own', async () => {
  const { screen, onPlay, onStep, onRestart, onSpeed, onLoop } = await transport();
  for (const name of [
    'Play',
    'One reading back',
    'One reading forward',
    'Back to the start',
    'Loop from here',
  ])
    await screen.getByRole('button', { name, exact: true }).click();
  expect(onPlay).toHaveBeenCalledOnce();
  expect(onStep.mock.calls).toEqual([[-1], [1]]);
  expect(onRestart).toHaveBeenCalledOnce();
  expect(onLoop).toHaveBeenCalledOnce();
  await screen.getByRole('combobox', { name: 'Speed' }).selectOptions('0.5×');
  expect(onSpeed.mock.calls).toEqual([[0.5]]);
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

test('a stretch is marked from its start on, and its button says what comes next', async () => {
  const { screen } = await transport();
  const drawn = () => screen.container.querySelector('.stretch')!.getAttribute('d');
  expect(drawn()).toBe('');
  await screen.rerender({ loop: { from: 25, to: null } });
  expect(drawn()).toBe('M25 0V1');
  await expect.element(screen.getByRole('button', { name: 'Loop to here' })).toBeVisible();
  await screen.rerender({ loop: { from: 25, to: 50 } });
  expect(drawn()).toBe('M25 0V1M25 0.5H50M50 0V1');
  await expect.element(screen.getByRole('button', { name: 'Stop looping' })).toBeVisible();
});
