import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { choice, toggle, type Knob as AnyKnob, type KnobValue } from '../../src/recipe/knob.ts';
import Knob from '../../src/ui/knobs/Knob.svelte';
import { chooseLanguage } from '../../src/ui/language.svelte.ts';
import '../../src/ui/styles/index.css';

beforeEach(() => chooseLanguage('en'));

async function onBench(knob: AnyKnob, value: KnobValue = knob.start) {
  const onCommit = vi.fn();
  const screen = await render(Knob, {
    name: 'data',
    knob,
    value,
    label: 'Data',
    help: 'What the classes look like.',
    optionLabels: { circles: 'Rings', blobs: 'Blobs' },
    structural: true,
    lit: true,
    index: 2,
    onInput: vi.fn(),
    onCommit,
    onReset: vi.fn(),
  });
  return { screen, onCommit };
}

test('a few options stand side by side', async () => {
  const { screen, onCommit } = await onBench(choice(['circles', 'xor', 'blobs'], 'circles'));
  await expect.element(screen.getByRole('radiogroup', { name: 'Data' })).toBeVisible();
  const radios = screen.getByRole('radio').elements() as HTMLInputElement[];
  expect(radios.map((radio) => [radio.labels![0]!.textContent.trim(), radio.checked])).toEqual([
    ['Rings', true],
    ['xor', false],
    ['Blobs', false],
  ]);
  expect(radios[0]!.dataset['knobIndex']).toBe('2');
  radios[0]!.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(onCommit).toHaveBeenCalledExactlyOnceWith('xor');
});

test('many options are a list', async () => {
  const options = ['circles', 'xor', 'moons', 'blobs'] as const;
  const { screen, onCommit } = await onBench(choice(options, 'circles'), 'blobs');
  const select = screen.getByRole('combobox', { name: 'Data' });
  await expect.element(select).toHaveValue('blobs');
  await expect.element(select).toHaveAccessibleDescription('What the classes look like.');
  await select.selectOptions('moons');
  expect(onCommit).toHaveBeenCalledExactlyOnceWith('moons');
  await expect.element(screen.getByRole('button', { name: 'Reset Data' })).toBeVisible();
});

test('a toggle is on or off, and says so', async () => {
  const { screen, onCommit } = await onBench(toggle(false));
  const box = screen.getByRole('checkbox', { name: 'Data' });
  await expect.element(box).not.toBeChecked();
  await expect.element(screen.getByText('off')).toBeVisible();
  await box.click();
  expect(onCommit).toHaveBeenCalledExactlyOnceWith(true);
});

test('a knob in the light is marked, and can be found by what it is', async () => {
  const { screen } = await onBench(toggle(true));
  const knob = screen.container.querySelector('[data-part="knob:data"]');
  expect(knob?.classList).toContain('lit');
});
