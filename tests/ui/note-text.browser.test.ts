import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import NoteText from '../../src/ui/NoteText.svelte';

const phrase = (target: string, set: string, words: string) =>
  `<a class="phrase" href="#" data-target="${target}" data-set="${set}">${words}</a>`;
const html =
  `<p>The ${phrase('arm:linear', '', 'linear <em>stack</em>')} stays one layer; ` +
  `${phrase('knob:depth', 'depth=8&amp;learningRate=0.03', 'turn depth up')}. ` +
  `See <a href="https://example.org">elsewhere</a>.</p>`;

async function note() {
  const onLight = vi.fn((lit: string | null) => void screen.rerender({ lit }));
  const onGo = vi.fn();
  const screen = await render(NoteText, {
    html,
    lit: null,
    armOf: (target: string) => (target === 'arm:linear' ? 2 : null),
    onLight,
    onGo,
  });
  const linear = screen.getByRole('link', { name: 'linear stack' });
  const depth = screen.getByRole('link', { name: 'turn depth up' });
  return { screen, linear, depth, onLight, onGo };
}

test('pointing at a phrase lights its target, leaving it puts the light out', async () => {
  const { screen, linear, onLight } = await note();
  await screen.getByText('stack').hover();
  expect(onLight).toHaveBeenLastCalledWith('arm:linear');
  await expect.element(linear).toHaveClass('lit');
  await screen.getByRole('link', { name: 'elsewhere' }).hover();
  expect(onLight).toHaveBeenLastCalledWith(null);
  await expect.element(linear).not.toHaveClass('lit');
});

test('focus does the same', async () => {
  const { onLight } = await note();
  await userEvent.tab();
  expect(onLight).toHaveBeenLastCalledWith('arm:linear');
  await userEvent.tab();
  expect(onLight).toHaveBeenLastCalledWith('knob:depth');
});

test('activating a phrase goes there with its settings, and the address stays', async () => {
  const { depth, linear, onGo } = await note();
  const { href } = location;
  await depth.click();
  expect(onGo).toHaveBeenLastCalledWith('knob:depth', { depth: '8', learningRate: '0.03' });
  linear.element().focus();
  await userEvent.keyboard('{Enter}');
  expect(onGo).toHaveBeenLastCalledWith('arm:linear', {});
  expect(location.href).toBe(href);
});

test('a target lit elsewhere lights its phrases; an arm colours them', async () => {
  const { screen, linear, depth } = await note();
  await screen.rerender({ lit: 'knob:depth' });
  await expect.element(depth).toHaveClass('lit');
  await expect.element(linear).not.toHaveClass('lit');
  await expect.element(linear).toHaveClass('arm-2');
});

test('another text brings its own phrases', async () => {
  const { screen, onGo } = await note();
  await screen.rerender({ html: `<p>${phrase('arm:relu', '', '线性整流')}</p>`, lit: 'arm:relu' });
  const relu = screen.getByRole('link', { name: '线性整流' });
  await expect.element(relu).toHaveClass('lit');
  await relu.click();
  expect(onGo).toHaveBeenCalledExactlyOnceWith('arm:relu', {});
});
