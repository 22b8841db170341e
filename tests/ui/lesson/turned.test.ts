import { expect, test } from 'vitest';
import { choice, integer, linear, log, toggle } from '../../../src/recipe/knob.ts';
import { turned } from '../../../src/ui/lesson/turned.ts';

test.each([
  [integer({ min: 1, max: 8, start: 3 }), 3, 1, 4],
  [integer({ min: 1, max: 8, start: 3 }), 1, -1, 1],
  [integer({ min: 100, max: 4000, start: 600 }), 600, 1, 795],
  [linear({ min: 0, max: 1, start: 0, step: 0.1 }), 0.3, 1, 0.4],
  [log({ min: 0.001, max: 1, start: 0.1 }), 0.1, 1, 0.13],
  [choice(['circles', 'xor', 'blobs'], 'xor'), 'xor', 1, 'blobs'],
  [choice(['circles', 'xor', 'blobs'], 'xor'), 'blobs', 1, 'blobs'],
  [choice(['circles', 'xor', 'blobs'], 'xor'), 'xor', -1, 'circles'],
  [toggle(false), false, 1, true],
  [toggle(false), true, -1, false],
] as const)('%o at %s turned by %i is %s', (knob, value, by, after) => {
  expect(turned(knob, value, by)).toBe(after);
});
