import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { integer, linear, log, type NumberKnob } from '../../src/recipe/knob.ts';
import Knob from '../../src/ui/knobs/Knob.svelte';
import type { KnobProps } from '../../src/ui/knobs/knob-props.ts';
import { chooseLanguage } from '../../src/ui/language.svelte.ts';
import '../../src/ui/styles/index.css';

beforeEach(() => chooseLanguage('en'));

const depth = integer({ min: 1, max: 8, start: 3 });
const noise = linear({ min: 0, max: 0.4, start: 0.08, step: 0.01 });
const rate = log({ min: 0.003, max: 0.3, start: 0.1 });

/** A knob on a bench that does as it is told, and notes what it was told. */
async function onBench(knob: NumberKnob, props: Partial<KnobProps> = {}) {
  const onInput = vi.fn((value: unknown) => void screen.rerender({ value: value as number }));
  const onCommit = vi.fn((value: unknown) => void screen.rerender({ value: value as number }));
  const onReset = vi.fn(() => void screen.rerender({ value: knob.start }));
  const screen = await render(Knob, {
    name: 'depth',
    knob,
    value: knob.start,
    label: 'Depth',
    help: 'How many <em>hidden</em> layers there are.',
    structural: true,
    lit: false,
    index: 0,
    onInput,
    onCommit,
    onReset,
    ...props,
  });
  const slider = screen.getByRole('slider', { name: 'Depth' });
  const field = screen.getByRole('textbox', { name: 'Depth, type a value' });
  return { screen, slider, field, onInput, onCommit, onReset };
}

const said = (mock: { mock: { calls: unknown[][] } }) => mock.mock.calls.map(([value]) => value);

test.each<[NumberKnob, string, number[]]>([
  [depth, '{ArrowRight}{ArrowUp}', [4, 5]],
  [depth, '{ArrowLeft}{ArrowDown}{ArrowDown}', [2, 1]],
  [depth, '{PageUp}{Home}{End}', [8, 1, 8]],
  [noise, '{ArrowRight}{PageDown}', [0.09, 0]],
  [rate, '{ArrowRight}{ArrowLeft}{Home}', [0.11, 0.1, 0.003]],
])('%j is turned by keys %s', async (knob, keys, values) => {
  const { slider, onInput, onCommit } = await onBench(knob);
  slider.element().focus();
  await userEvent.keyboard(keys);
  expect(said(onInput)).toEqual(values);
  expect(said(onCommit), 'each key press is a turn of its own').toEqual(values);
});

test('the slider says its value and describes itself', async () => {
  const { slider } = await onBench(rate);
  await expect.element(slider).toHaveAttribute('aria-valuetext', '0.10');
  await expect.element(slider).toHaveAttribute('data-knob-index', '0');
  await expect.element(slider).toHaveAccessibleDescription('How many hidden layers there are.');
});

test('a drag is one turn, with every value on the way', async () => {
  const { slider, onInput, onCommit } = await onBench(depth);
  const { width } = slider.element().getBoundingClientRect();
  await userEvent.dragAndDrop(slider, slider, {
    sourcePosition: { x: 7 + ((width - 14) * 2) / 7, y: 14 },
    targetPosition: { x: width - 7, y: 14 },
    steps: 20,
  });
  await expect.poll(() => said(onCommit)).toEqual([8]);
  expect(said(onInput)).toEqual([4, 5, 6, 7, 8]);
});

test('a touch on the track goes there', async () => {
  const { slider, onCommit } = await onBench(noise);
  const { width } = slider.element().getBoundingClientRect();
  await slider.click({ position: { x: width / 2, y: 14 } });
  expect(said(onCommit)).toEqual([0.2]);
});

test("a screen reader's gesture turns it, however small", async () => {
  const { slider, onInput, onCommit } = await onBench(rate);
  const input = slider.element() as HTMLInputElement;
  input.stepUp();
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  expect(said(onInput)).toEqual([0.11]);
  expect(said(onCommit)).toEqual([0.11]);
});

test('a typed value is taken on Enter and on leaving', async () => {
  const { field, slider, onCommit } = await onBench(noise);
  await field.fill('0.123');
  await userEvent.keyboard('{Enter}');
  await expect.element(field).toHaveValue('0.123');
  await field.fill('1e-2');
  await userEvent.tab();
  await expect.element(field).toHaveValue('0.01');
  expect(said(onCommit)).toEqual([0.123, 0.01]);
  await expect.element(slider).toHaveAttribute('aria-valuetext', '0.01');
});

test.each([
  ['12', 'Depth: 12 is outside 1…8. Type a number from 1 to 8.'],
  ['2.5', 'Depth: 2.5 is not a whole number. Type one from 1 to 8.'],
  ['deep', 'Depth: “deep” is not a number. Type one from 1 to 8.'],
])('%s is refused, with the reason', async (text, reason) => {
  const { screen, field, onCommit } = await onBench(depth);
  await field.fill(text);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('alert')).toHaveTextContent(reason);
  await expect.element(field).toHaveAccessibleDescription(reason);
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  await expect.element(field, { message: 'it can be corrected' }).toHaveValue(text);

  await userEvent.tab();
  await expect.element(field, { message: 'the old value stays' }).toHaveValue('3');
  await expect.element(screen.getByRole('alert')).toBeVisible();

  await field.fill('5');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  expect(said(onCommit)).toEqual([5]);
});

test('Escape gives the value back', async () => {
  const { screen, field, onCommit } = await onBench(depth);
  await field.fill('99');
  await userEvent.keyboard('{Enter}{Escape}');
  await expect.element(field).toHaveValue('3');
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  expect(onCommit).not.toHaveBeenCalled();
});

test('an error from outside is shown', async () => {
  const { screen, field } = await onBench(depth, { error: 'The address says 12.' });
  await expect.element(screen.getByRole('alert')).toHaveTextContent('The address says 12.');
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
});

test('reset is there only when there is something to reset', async () => {
  const { screen, slider, onReset } = await onBench(depth);
  const reset = screen.getByRole('button', { name: 'Reset Depth' });
  await expect.element(reset).not.toBeInTheDocument();
  slider.element().focus();
  await userEvent.keyboard('{End}');
  await reset.click();
  expect(onReset).toHaveBeenCalledOnce();
  await expect.element(reset).not.toBeInTheDocument();
  await expect.element(slider).toHaveAttribute('aria-valuetext', '3');
});

test('help opens and closes', async () => {
  const { screen } = await onBench(depth);
  const button = screen.getByRole('button', { name: 'About Depth' });
  const help = screen.getByText('How many hidden layers there are.');
  await expect.element(help).not.toBeVisible();
  await button.click();
  await expect.element(button).toHaveAttribute('aria-expanded', 'true');
  await expect.element(help).toBeVisible();
});

test('the wheel scrolls the page and leaves the knob alone', async () => {
  const { slider, onInput } = await onBench(depth);
  slider.element().focus();
  const wheel = new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true });
  slider.element().dispatchEvent(wheel);
  expect(wheel.defaultPrevented).toBe(false);
  expect(onInput).not.toHaveBeenCalled();
});

test('a refusal is past once the value is another', async () => {
  const { screen, field } = await onBench(depth);
  await field.fill('12');
  await userEvent.tab();
  await expect.element(screen.getByRole('alert')).toBeVisible();
  await screen.rerender({ value: 5 });
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
});

test('it speaks Chinese, a refusal too', async () => {
  const { screen } = await onBench(depth, { label: '深度' });
  await chooseLanguage('zh');
  await expect.element(screen.getByRole('button', { name: '深度的说明' })).toBeVisible();
  const typed = screen.getByRole('textbox', { name: '深度，输入数值' });
  await typed.fill('12');
  await userEvent.tab();
  const alert = screen.getByRole('alert');
  await expect
    .element(alert)
    .toHaveTextContent('深度：12 不在 1 到 8 之间。请输入这个范围内的数。');
  await chooseLanguage('en');
  await expect.element(alert).toHaveTextContent('深度: 12 is outside 1…8.');
});
