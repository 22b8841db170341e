import { describe, expect, test } from 'vitest';
import { SHORTCUTS, shortcutOf, type KeyPress, type Shortcut } from '../../src/ui/keyboard.ts';

const slider = { tagName: 'INPUT', type: 'range' };
const button = { tagName: 'BUTTON' };
const field = { tagName: 'INPUT', type: 'text' };

test.each<[press: KeyPress, shortcut: Shortcut | null]>([
  [{ key: ' ' }, { do: 'play' }],
  [{ key: ' ', target: slider }, { do: 'play' }],
  [{ key: ',' }, { do: 'step', by: -1 }],
  [
    { key: '<', shiftKey: true },
    { do: 'singleStep', by: -1 },
  ],
  [
    { key: '》', shiftKey: true },
    { do: 'singleStep', by: 1 },
  ],
  [{ key: 'o' }, { do: 'loop' }],
  [
    { key: '.', repeat: true },
    { do: 'step', by: 1 },
  ],
  [{ key: '0' }, { do: 'start' }],
  [{ key: '[' }, { do: 'seed', by: -1 }],
  [{ key: ']' }, { do: 'seed', by: 1 }],
  [{ key: '1' }, { do: 'knob', index: 0 }],
  [
    { key: '9', target: slider },
    { do: 'knob', index: 8 },
  ],
  [{ key: 'r' }, { do: 'reset' }],
  [{ key: 'R' }, { do: 'reset' }],
  [{ key: 'R', shiftKey: true }, { do: 'resetAll' }],
  [{ key: 't' }, { do: 'table' }],
  [{ key: 'p' }, { do: 'pin' }],
  [{ key: 'F' }, { do: 'fork' }],
  [{ key: 'L', target: button }, { do: 'language' }],
  [{ key: '?', shiftKey: true }, { do: 'keys' }],
  [{ key: '？' }, { do: 'keys' }],
  [{ key: '，' }, { do: 'step', by: -1 }],
  [{ key: '【' }, { do: 'seed', by: -1 }],
])('%j asks for %j', (press, shortcut) => expect(shortcutOf(press)).toEqual(shortcut));

describe('leaves a key alone', () => {
  test.each<[why: string, press: KeyPress]>([
    ['it is typed', { key: 'r', target: field }],
    ['it is typed without a type', { key: 'r', target: { tagName: 'INPUT' } }],
    ['it is typed in a text area', { key: '1', target: { tagName: 'TEXTAREA' } }],
    ['it is typed in an editable element', { key: '1', target: { isContentEditable: true } }],
    ['it picks an option', { key: 't', target: { tagName: 'SELECT' } }],
    ['it presses a button', { key: ' ', target: button }],
    ['it opens a summary', { key: ' ', target: { tagName: 'SUMMARY' } }],
    ['it ticks a box', { key: ' ', target: { tagName: 'INPUT', type: 'checkbox' } }],
    ['it turns a slider', { key: 'ArrowRight', target: slider }],
    ['a dialog is open', { key: 't', target: { tagName: 'BUTTON', closest: () => ({}) } }],
    ['it belongs to the browser', { key: 'r', ctrlKey: true }],
    ['it belongs to the system', { key: 'l', metaKey: true }],
    ['it is held down', { key: ' ', repeat: true }],
    ['it is half of a character', { key: 'r', isComposing: true }],
    ['someone else took it', { key: ' ', defaultPrevented: true }],
    ['it means nothing', { key: 'x' }],
  ])('where %s', (_, press) => expect(shortcutOf(press)).toBeNull());
});

test('every key in the list does something', () => {
  const keys = SHORTCUTS.flatMap(({ keys }) =>
    keys.filter((key) => key !== '…' && key !== 'shift'),
  );
  for (const key of keys)
    expect(shortcutOf({ key: key === 'space' ? ' ' : key }), key).not.toBeNull();
});
