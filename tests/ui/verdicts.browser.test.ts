import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { signed } from '../../src/charts/format.ts';
import { above } from '../../src/recipe/claim.ts';
import { herald } from '../../src/ui/herald.svelte.ts';
import { chooseLanguage } from '../../src/ui/language.svelte.ts';
import type { VerdictProps } from '../../src/ui/verdicts/verdict-props.ts';
import Verdicts from '../../src/ui/verdicts/Verdicts.svelte';
import '../../src/ui/styles/index.css';

beforeEach(() => chooseLanguage('en'));

const learns: VerdictProps = {
  id: 'learns',
  says: 'ReLU parts the rings; linear does not.',
  what: 'test accuracy, ReLU − linear',
  state: 'holds',
  expectation: 'holds',
  seeds: [true, true, false, true, true, true, true, true],
  value: 0.45,
  low: 0.4,
  high: 0.5,
  level: 0.9921875,
  criterion: above(0.27),
  unitFormat: (value) => signed(value),
  presets: [
    { name: 'separable', label: 'Blobs', expects: 'fails', measured: 'met' },
    { name: 'deep', label: 'Eight layers', expects: 'holds', measured: null },
  ],
  lit: false,
};

test('a verdict shows its evidence', async () => {
  const screen = await render(Verdicts, { verdicts: [learns], onPreset: vi.fn() });
  const item = screen.getByRole('listitem').first();
  await expect.element(item).toHaveTextContent('Holds in 7 of 8 seeds');
  await expect.element(item).toHaveTextContent('ReLU parts the rings; linear does not.');
  await expect.element(item).toHaveTextContent('needs more than 0.27');
  await expect.element(item).toHaveTextContent('+0.45 [+0.40, +0.50]');
  await expect.element(screen.getByText('8 seeds, median and its 99.2% interval')).toBeVisible();
  const ticks = screen.getByRole('img');
  await expect.element(ticks).toHaveAccessibleName('met in 7 of 8 seeds; not met in seed 3');
});

test('the bound is on the axis', async () => {
  const screen = await render(Verdicts, { verdicts: [learns], onPreset: vi.fn() });
  expect(screen.container.querySelectorAll('.bound[d]')).toHaveLength(1);
  const corridor = { ...learns, criterion: { kind: 'within', bound: 0.02 } } as const;
  await screen.rerender({ verdicts: [corridor] });
  expect(screen.container.querySelectorAll('.bound[d]')).toHaveLength(2);
});

test('other settings are buttons', async () => {
  const onPreset = vi.fn();
  const screen = await render(Verdicts, { verdicts: [learns], onPreset });
  await expect.element(screen.getByRole('button', { name: 'Eight layers' })).toBeVisible();
  await screen.getByRole('button', { name: 'Blobs: should fail, and does' }).click();
  expect(onPreset).toHaveBeenCalledExactlyOnceWith('separable');
});

test('while it runs there is no number yet', async () => {
  const pending: VerdictProps = {
    ...learns,
    state: 'pending',
    seeds: [true, null, null],
    value: null,
    low: null,
    high: null,
    level: null,
  };
  const screen = await render(Verdicts, { verdicts: [pending], onPreset: vi.fn() });
  await expect.element(screen.getByText('Measuring: 1 of 3 seeds')).toBeVisible();
  await expect.element(screen.getByText('3 seeds, median and its interval')).toBeVisible();
  expect(screen.container.textContent).not.toMatch(/NaN|null|undefined|\[/);
  const { height } = screen.container.getBoundingClientRect();
  await screen.rerender({ verdicts: [{ ...learns, seeds: [true, true, true] }] });
  expect(screen.container.getBoundingClientRect().height).toBe(height);
});

test('a word that changes is said once', async () => {
  const tell = vi.spyOn(herald, 'tell');
  const screen = await render(Verdicts, { verdicts: [learns], onPreset: vi.fn() });
  await screen.rerender({ verdicts: [{ ...learns, state: 'pending' }] });
  expect(tell).not.toHaveBeenCalled();
  const fails: VerdictProps = { ...learns, state: 'fails', seeds: [false, false, false] };
  await screen.rerender({ verdicts: [fails] });
  expect(tell.mock.calls).toEqual([
    ['learns', 'Fails in 3 of 3 seeds; it should hold: ReLU parts the rings; linear does not.'],
  ]);
});
