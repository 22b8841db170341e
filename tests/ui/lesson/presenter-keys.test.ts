import { expect, test } from 'vitest';
import { askOf } from '../../../src/ui/lesson/presenter-keys.ts';

test.each([
  ['ArrowRight', 'next'],
  ['PageDown', 'next'],
  ['Enter', 'next'],
  ['ArrowLeft', 'back'],
  ['PageUp', 'back'],
  ['b', 'blank'],
  ['B', 'blank'],
  ['.', 'blank'],
  ['。', 'blank'],
  ['f', 'freeze'],
  ['d', 'pen'],
  [' ', 'play'],
  ['Escape', 'leave'],
])('%j asks for %s', (key, asked) => {
  expect(askOf({ key }, true)).toEqual({ do: asked });
});

test('arrows turn, digits count', () => {
  expect(askOf({ key: 'ArrowUp' }, true)).toEqual({ do: 'turn', by: 1 });
  expect(askOf({ key: 'ArrowDown', repeat: true }, true)).toEqual({ do: 'turn', by: -1 });
  expect(askOf({ key: '4' }, true)).toEqual({ do: 'count', choice: 3, by: 1 });
  expect(askOf({ key: '5' }, true)).toBeNull();
});

test('single characters can be switched off, a clicker’s arrows and pages cannot', () => {
  for (const key of ['b', '.', 'f', 'd', ' ', '1']) expect(askOf({ key }, false)).toBeNull();
  for (const key of ['PageDown', 'PageUp', 'ArrowUp', 'Escape'])
    expect(askOf({ key }, false)).not.toBeNull();
});

test.each([
  ['a shortcut of the browser', { key: 'd', ctrlKey: true }],
  ['a key that is held', { key: 'PageDown', repeat: true }],
  ['an input method at work', { key: 'b', isComposing: true }],
  ['one that somebody took', { key: 'b', defaultPrevented: true }],
  ['a button that Enter presses', { key: 'Enter', target: { tagName: 'BUTTON' } }],
  ['a slider’s own arrows', { key: 'ArrowRight', target: { tagName: 'INPUT', type: 'range' } }],
  ['a field’s letters', { key: 'b', target: { tagName: 'INPUT', type: 'text' } }],
  ['a list’s letters', { key: 'b', target: { tagName: 'SELECT' } }],
])('%s is not the lesson’s', (_, press) => {
  expect(askOf(press, true)).toBeNull();
});

test('a clicker works while a slider or a button has the focus', () => {
  expect(askOf({ key: 'PageDown', target: { tagName: 'INPUT', type: 'range' } }, true)).toEqual({
    do: 'next',
  });
  expect(askOf({ key: 'PageUp', target: { tagName: 'BUTTON' } }, true)).toEqual({ do: 'back' });
});
