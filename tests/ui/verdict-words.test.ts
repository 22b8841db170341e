import { describe, expect, test } from 'vitest';
import { above, below, between, within, type Criterion } from '../../src/recipe/claim.ts';
import { scientific, signed } from '../../src/charts/format.ts';
import { announcer } from '../../src/ui/verdicts/announcer.ts';
import { forestAxis } from '../../src/ui/verdicts/forest-axis.ts';
import type { VerdictProps, VerdictState } from '../../src/ui/verdicts/verdict-props.ts';
import {
  criterionText,
  elsewhereText,
  levelText,
  seedsText,
  verdictSentence,
} from '../../src/ui/verdicts/verdict-words.ts';
import { en } from '../../src/words/en.ts';
import { zh } from '../../src/words/zh.ts';

const seeds = (met: number, total: number, done = total) =>
  Array.from({ length: total }, (_, i) => (i < done ? i < met : null));

test.each<[VerdictState, VerdictProps['expectation'], VerdictProps['seeds'], string]>([
  ['pending', 'holds', seeds(2, 8, 3), 'Measuring: 3 of 8 seeds'],
  ['holds', 'holds', seeds(8, 8), 'Holds in 8 of 8 seeds'],
  ['holds', null, seeds(7, 8), 'Holds in 7 of 8 seeds'],
  ['holds', 'fails', seeds(8, 8), 'Holds in 8 of 8 seeds; it should fail'],
  ['partly', 'holds', seeds(5, 8), 'Holds in 5 of 8 seeds'],
  ['partly', 'fails', seeds(5, 8), 'Holds in 5 of 8 seeds'],
  ['fails', 'fails', seeds(0, 8), 'Fails in 8 of 8, as it should'],
  ['fails', 'holds', seeds(1, 8), 'Fails in 7 of 8 seeds; it should hold'],
  ['fails', null, seeds(0, 3), 'Fails in 3 of 3 seeds'],
])('%s where it %s', (state, expectation, each, sentence) =>
  expect(verdictSentence({ state, expectation, seeds: each }, en.verdicts)).toBe(sentence),
);

test('the same in Chinese', () => {
  const verdict = { state: 'fails', expectation: 'fails', seeds: seeds(0, 8) } as const;
  expect(verdictSentence(verdict, zh.verdicts)).toBe('8 个种子中 8 个不成立，符合预期');
});

test.each<[Criterion, string]>([
  [above(0.27), 'needs more than 0.27'],
  [below(-0.1), 'needs less than −0.10'],
  [within(0.02), 'needs ±0.02 at most'],
  [between(-0.05, 0.05), 'needs −0.05 to 0.05'],
])('%j in words', (criterion, text) =>
  expect(criterionText(criterion, (v) => signed(v), en.verdicts)).toBe(text),
);

test('a bound that is a power of ten is written as one', () =>
  expect(criterionText(below(1e-5), scientific, en.verdicts)).toBe('needs less than 10⁻⁵'));

test.each([
  [0.9921875, '99.2%'],
  [0.75, '75%'],
])('a level of %d', (level, text) => expect(levelText(level)).toBe(text));

test('seeds that fail are listed', () => {
  expect(seedsText([true, false, true, false, null], en.verdicts)).toBe(
    'met in 2 of 5 seeds; not met in seed 2, 4; 1 not measured yet',
  );
  expect(seedsText([true, true], en.verdicts)).toBe('met in 2 of 2 seeds');
});

test.each([
  ['fails', null, 'Blobs: should fail'],
  ['fails', 'met', 'Blobs: should fail, and does'],
  ['holds', 'not met', 'Blobs: should hold, but does not'],
] as const)('elsewhere: %s, %s', (expects, measured, text) =>
  expect(elsewhereText({ name: 'b', label: 'Blobs', expects, measured }, en.verdicts)).toBe(text),
);

describe('the axis of a forest plot', () => {
  test('is linear and shows zero', () => {
    const { scale, domain, bounds } = forestAxis(above(0.27), 0.45, 0.4, 0.5);
    expect(scale).toBe('linear');
    expect(bounds).toEqual([0.27]);
    expect(domain[0]).toBeLessThanOrEqual(0);
    expect(domain[1]).toBeGreaterThanOrEqual(0.5);
  });

  test('is logarithmic where numbers above zero span two decades', () =>
    expect(forestAxis(below(1e-5), 6.8e-8, 4.6e-8, 1e-7)).toMatchObject({
      scale: 'log',
      bounds: [1e-5],
    }));

  test('has both bounds of a corridor', () =>
    expect(forestAxis(within(0.02), 0.45, 0.4, 0.5).bounds).toEqual([-0.02, 0.02]));

  test('takes what is not finite', () => {
    const { domain } = forestAxis(above(0.27), NaN, -Infinity, Infinity);
    expect(domain.every(Number.isFinite)).toBe(true);
  });
});

test('only a settled word that changed is announced', () => {
  const changed = announcer();
  const hear = (state: VerdictState) => changed([{ id: 'learns', state }]).length;
  expect(
    ['pending', 'holds', 'pending', 'holds', 'pending', 'fails', 'fails'].map((s) =>
      hear(s as VerdictState),
    ),
  ).toEqual([0, 0, 0, 0, 0, 1, 0]);
});
