import { expect, test } from 'vitest';
import { fill } from '../../src/notes/scenario-text.ts';

const decimals = (value: number, digits: number) => value.toFixed(digits);

test.each<[template: string, numbers: Record<string, number | null>, text: string]>([
  ['by step {step}', { step: 42 }, 'by step 42'],
  ['ends at {last:2}, {last:0} or {last}', { last: 0.678 }, 'ends at 0.68, 1 or 1'],
  ['{a:1} and {b:3}', { a: 1, b: -2 }, '1.0 and -2.000'],
  ['<b>{a}</b>', { a: 0 }, '<b>0</b>'],
  ['at step {step}', { step: null }, 'at step –'],
  ['at step {step:2}', {}, 'at step –'],
  ['{a:12} { a } {} {a-b}', { a: 1 }, '{a:12} { a } {} {a-b}'],
])('%s', (template, numbers, text) => expect(fill(template, numbers, decimals)).toBe(text));
