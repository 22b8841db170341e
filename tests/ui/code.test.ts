import { expect, test } from 'vitest';
import type { Difference } from '../../src/recipe/difference.ts';
import { codeOf } from '../../src/ui/arms/code.ts';

const sampler: Difference = {
  path: 'sampler',
  values: {
    balanced: 'classBalanced',
    natural: 'shuffled',
    weighted: 'shuffled',
    moved: 'shuffled',
  },
};
const weights: Difference = {
  path: 'loss.weights',
  values: { balanced: undefined, natural: undefined, weighted: [0.52632, 10], moved: undefined },
};
const threshold: Difference = {
  path: 'evaluation.threshold',
  values: { balanced: 0.5, natural: 0.5, weighted: 0.5, moved: 0.05000000000000001 },
};

test.each([
  ['balanced', "sampler: 'classBalanced'"],
  ['natural', "sampler: 'shuffled'"],
  ['weighted', 'weights: [0.526, 10]'],
  ['moved', 'threshold: 0.05'],
])('what makes the %s arm is what it alone has', (arm, code) => {
  expect(codeOf([weights, sampler, threshold], arm)).toBe(code);
});

test('the first of several that an arm alone has', () => {
  const [activation, kernel] = [
    { path: 'model.layers.*.activation', values: { relu: 'relu', linear: 'linear' } },
    { path: 'model.layers.*.kernel', values: { relu: 'heNormal', linear: 'lecunNormal' } },
  ];
  expect(codeOf([activation, kernel], 'linear')).toBe("activation: 'linear'");
});

test('a layer that others lack is named by itself', () => {
  const layer = { path: 'model.layers.*', values: { with: 'dropout', without: undefined } };
  expect(codeOf([layer], 'with')).toBe("'dropout'");
  expect(codeOf([layer], 'without')).toBe('undefined');
});

test('arms that are the same have nothing to say', () => {
  expect(codeOf([], 'any')).toBe('');
});
