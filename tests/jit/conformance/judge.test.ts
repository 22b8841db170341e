import { expect, it } from 'vitest';
import { judge, type Outcome } from './judge.ts';

const spec = (name: string, passed: boolean, calls = 1): Outcome => ({
  name,
  passed,
  calls,
  complaints: passed ? [] : ['wrong'],
});

const skips = (...specs: string[]) => [{ reason: 'because', specs }];

it('counts the specs that replayed kernels computed for', () => {
  const outcomes = [spec('add', true), spec('acosh', true, 0), spec('gather', false)];
  expect(judge(outcomes, skips('gather'))).toEqual({
    passed: 1,
    skipped: 1,
    untouched: 1,
    failed: [],
    stale: [],
  });
});

it('finds what fails without being listed, whether a replayed kernel was reached or not', () => {
  const outcomes = [spec('add', false), spec('sub', false, 0), spec('mul', true)];
  expect(judge(outcomes, []).failed.map(({ name }) => name)).toEqual(['add', 'sub']);
});

it('finds listed specs that pass, one of two of a name too, and those that are not there', () => {
  const outcomes = [spec('add', true), spec('sub', true), spec('sub', false), spec('mul', false)];
  expect(judge(outcomes, skips('add', 'sub', 'mul', 'div')).stale).toEqual(['add', 'sub', 'div']);
});
