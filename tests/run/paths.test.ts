import { beforeEach, describe, expect, test } from 'vitest';
import type { FieldKind } from '../../src/recipe/field.ts';
import { weightPath } from '../../src/recipe/view.ts';
import { Run } from '../../src/run/run.svelte.ts';
import type { Command } from '../../src/worker/protocol.ts';
import { specimen } from '../recipe/specimen.ts';
import { FakeEngine } from './fake-engine.ts';
import { standard } from './opened.ts';

type Look = Extract<Command, { type: 'look' }>;

const { plane } = specimen.stages;
const scenario = { ...specimen, stages: { plane: { ...plane, views: [weightPath()] } } };

let engine: FakeEngine;
let run: Run;

beforeEach(() => {
  engine = new FakeEngine();
  run = new Run('specimen', scenario, engine.open);
  run.open(standard);
});

const asked = (of: FieldKind) =>
  engine.looks().filter(({ fields }) => fields.some(({ kind }) => kind === of));
const idOf = (arm: string) => run.record(arm, run.seed)!.id;
/** Three states in three dimensions, which end at `end`. */
const states = (question: Look, end: readonly [number, number]) =>
  engine.answer(question, {
    keptWeights: {
      steps: Uint32Array.of(0, 60, 120),
      weights: Float32Array.of(0, 0, 0, end[0] / 2, 1, 0, ...end, 0),
      width: 3,
    },
  });
const planeOf = ({ fields: [field] }: Look) => (field?.kind === 'planeLoss' ? field : null)!;
const losses = (question: Look, loss: number) =>
  engine.answer(question, {
    planeLoss: {
      plane: planeOf(question).number,
      losses: new Float32Array(17 * 33).fill(loss),
    },
  });

/** Both arms' states have come. */
function gathered(): Look {
  engine.finishAll();
  const [leaky, linear] = asked('keptWeights');
  states(leaky!, [4, 0]);
  expect(run.background.paths).toBe(null);
  states(linear!, [2, 2]);
  const [question, ...more] = asked('planeLoss');
  expect(more).toEqual([]);
  return question!;
}

describe('the ways of the runs in view', () => {
  test('are asked for once the runs are done, each of its own worker', () => {
    engine.finish(idOf('leaky'));
    expect(asked('keptWeights')).toEqual([]);
    engine.finishAll();
    const questions = asked('keptWeights');
    expect(questions.map(({ id }) => id)).toEqual([idOf('leaky'), idOf('linear')]);
    expect(engine.portOf(idOf('leaky'))).not.toBe(engine.portOf(idOf('linear')));
  });

  test('lie on one plane: where the arms are equally far apart as their weights', () => {
    gathered();
    const { byRun } = run.background.paths!;
    const [leaky, linear] = ['leaky', 'linear'].map((arm) => byRun[idOf(arm)]!);
    const place = (points: Float32Array, i: number) => [points[2 * i]!, points[2 * i + 1]!];
    expect(place(leaky!.points, 0)).toEqual(place(linear!.points, 0));
    const [a, b] = [place(leaky!.points, 2), place(linear!.points, 2)];
    expect(Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!)).toBeCloseTo(Math.hypot(2, 2), 5);
    expect([...leaky!.steps]).toEqual([0, 60, 120]);
  });

  test('get the loss on it from one of them', () => {
    const question = gathered();
    expect(question.id).toBe(idOf('leaky'));
    expect(run.background.paths!.loss).toBe(null);
    losses(question, 0.5);
    expect(run.background.paths!.loss!.every((loss) => loss === 0.5)).toBe(true);
  });

  test('are laid anew when an arm goes, from states that are known; a late loss is dropped', () => {
    const late = gathered();
    run.showArm('linear', false);
    expect(asked('keptWeights')).toEqual([]);
    losses(late, 1);
    expect(run.background.paths!.loss).toBe(null);
    expect(Object.keys(run.background.paths!.byRun)).toEqual([idOf('leaky')]);
  });

  test('are those of the seed in view, and of a turned knob once its runs are done', () => {
    gathered();
    run.showSeed(2);
    const questions = asked('keptWeights');
    expect(questions.map(({ id }) => id)).toEqual([idOf('leaky'), idOf('linear')]);
    for (const question of questions) states(question, [1, 1]);
    expect(Object.keys(run.background.paths!.byRun)).toEqual([idOf('leaky'), idOf('linear')]);
    run.turn({ learningRate: 1 });
    expect(run.background.paths!.byRun[idOf('leaky')]).toBe(undefined);
    engine.finishAll();
    expect(asked('keptWeights')).toHaveLength(2);
  });

  test('leave out a run that diverged', () => {
    engine.diverge(idOf('leaky'), { step: 3, layer: 'dense1', what: 'outputs' });
    engine.finishAll();
    expect(asked('keptWeights').map(({ id }) => id)).toEqual([idOf('linear')]);
  });
});
