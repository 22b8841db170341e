import { expect, test } from 'vitest';
import { parseOptions } from './options.ts';
import { WORKLOADS } from './workload.ts';

test('without arguments: every workload, eleven rounds of a fifth of a second', () => {
  expect(parseOptions([])).toEqual({
    workloads: WORKLOADS.map(({ name }) => name),
    budget: { seconds: 0.2, rounds: 11 },
    json: false,
    page: false,
  });
});

test('arguments in any order', () => {
  const line = '--rounds 12 --json --workload cnn-12-b16 --page --seconds .25';
  expect(parseOptions(line.split(' '))).toEqual({
    workloads: ['cnn-12-b16'],
    budget: { seconds: 0.25, rounds: 12 },
    json: true,
    page: true,
  });
});

test.each([
  ['--workload cnn', /--workload cnn: there are mlp-8x2-b10, .*cnn-12-b16/],
  ['--seconds 0', /--seconds 0: give a number above 0, at most 60/],
  ['--seconds 61', /--seconds 61/],
  ['--seconds 1e3', /--seconds 1e3/],
  ['--seconds=-1', /--seconds -1/],
  ['--seconds soon', /--seconds soon/],
  ['--rounds 0', /--rounds 0: give a whole number from 1 to 99/],
  ['--rounds 2.5', /--rounds 2.5/],
  ['--rounds 100', /--rounds 100/],
  ['--round 3', /--round/],
  ['mlp-8x2-b10', /mlp-8x2-b10/],
])('%s', (line, complaint) => {
  expect(() => parseOptions(line.split(' '))).toThrow(complaint);
});
