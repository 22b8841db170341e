import { beforeAll, describe, expect, it } from 'vitest';
import { EagerTrainer } from '../../../src/engine/eager-trainer.ts';
import { look } from '../../../src/engine/fields/look.ts';
import { curve, gaussians } from '../../../src/recipe/data.ts';
import { settled } from '../../../src/recipe/evaluation.ts';
import {
  boundaryField,
  decisionsField,
  optimumField,
  rocField,
  type Field,
  type FieldKind,
} from '../../../src/recipe/field.ts';
import { useBackend } from '../backends.ts';
import { smallArm } from '../plans.ts';

beforeAll(() => useBackend('cpu'));

const of = <K extends FieldKind>(_kind: K, field: Field) => field as Extract<Field, { kind: K }>;
const decided = of('decisions', decisionsField());
const ranked = of('roc', rocField());
const best = of('optimum', optimumField());
const data = gaussians({ samples: 48, testSamples: 400, separation: 1.5, share: 0.25 });

function trained(arm: Parameters<typeof smallArm>[0] = {}) {
  const trainer = new EagerTrainer(
    smallArm({ ...arm, arm: { data, evaluation: settled({ threshold: 0.4 }), ...arm.arm } }),
    4,
  );
  for (let i = 0; i < 25; i++) trainer.advance(1);
  return trainer;
}
const regression = () =>
  trained({ arm: { data: curve({ shape: 'sine', samples: 20, noise: 0 }) } }).evaluate();

it('a boundary says at which probability the arm decides', () => {
  const { threshold } = look(of('boundary', boundaryField({ size: 3 })), trained().evaluate())!;
  expect(threshold).toBe(0.4);
});

it('decisions are the test points with their classes and those predicted', () => {
  const trainer = trained();
  const at = trainer.evaluate();
  const { points, labels, predicted } = look(decided, at)!;
  const { features, labels: classes } = trainer.data.test;
  expect(points).toEqual(features);
  expect(labels).toEqual(classes);
  expect(predicted).toEqual(at.classes('test'));
  // they are sent away, so they must be copies
  expect(labels.buffer).not.toBe(classes!.buffer);
  expect(predicted.buffer).not.toBe(at.classes('test')!.buffer);
  expect(look(decided, regression())).toBeNull();
});

describe('the ROC curve', () => {
  let trainer: EagerTrainer;
  beforeAll(() => void (trainer = trained()));
  const curveOf = () => look(ranked, trainer.evaluate())!;

  it('has the rates of every threshold, but for what is nearer than a 200th', () => {
    const outputs = trainer.evaluate().outputs('test');
    const labels = trainer.data.test.labels!;
    const margins = Array.from(labels, (_, i) => outputs[2 * i + 1]! - outputs[2 * i]!);
    const rate = (label: number, least: number) => {
      const own = margins.filter((_, i) => labels[i] === label);
      return own.filter((margin) => margin >= least).length / own.length;
    };
    const all = [...new Set(margins)].map((least) => [rate(0, least), rate(1, least)] as const);
    const { falsePositive, truePositive } = curveOf();
    const points = Array.from(falsePositive, (x, i) => [x, truePositive[i]!] as const);
    expect(points[0]).toEqual([0, 0]);
    expect(points.at(-1)).toEqual([1, 1]);
    const apart = ([a, b]: readonly [number, number], [x, y]: readonly [number, number]) =>
      Math.max(Math.abs(a - x), Math.abs(b - y));
    for (const point of points.slice(1))
      expect(Math.min(...all.map((each) => apart(each, point)))).toBeLessThan(1e-6);
    for (const each of all)
      expect(Math.min(...points.map((point) => apart(each, point)))).toBeLessThan(0.0051);
  });

  it('goes through the point at which the arm works', () => {
    const predicted = trainer.evaluate().classes('test')!;
    const taken = (label: number) => {
      const own = [...predicted].filter((_, i) => trainer.data.test.labels![i] === label);
      return own.filter((each) => each === 1).length / own.length;
    };
    const { at, share } = curveOf();
    expect(at.falsePositive).toBeCloseTo(taken(0), 9);
    expect(at.truePositive).toBeCloseTo(taken(1), 9);
    expect(share).toBe(0.25);
  });

  it('rises at once over samples that the network does not tell apart', () => {
    const state = trainer.save();
    const still = new Float32Array(state.variables['output/kernel']!.length);
    trainer.restore({ ...state, variables: { ...state.variables, 'output/kernel': still } });
    const { falsePositive, truePositive } = curveOf();
    trainer.restore(state);
    expect([[...falsePositive], [...truePositive]]).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it('is nothing for regression', () => {
    expect(look(ranked, regression())).toBeNull();
  });
});

describe('the best boundaries of two Gaussians', () => {
  const density = (x: number, mean: number) => Math.exp(-((x - mean) ** 2) / 2);
  it('lie where the classes are equally probable: at the shares in training, and at equal ones', () => {
    const { natural, balanced } = look(best, trained().evaluate())!;
    expect(0.25 * density(natural, 0.75)).toBeCloseTo(0.75 * density(natural, -0.75), 12);
    expect(density(balanced, 0.75)).toBeCloseTo(density(balanced, -0.75), 12);
  });

  it('are not known of other data', () => {
    const at = new EagerTrainer(smallArm(), 1).evaluate();
    expect(look(best, at)).toBeNull();
  });
});
