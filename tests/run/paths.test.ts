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
const planeOf = ({ fields: [field] }: Look) => (field?.kind === 'plane' ? field : null)!;
/** A plane on which each way is a point at how many others there are. */
const lay = (question: Look, loss: number) =>
  engine.answer(question, {
    plane: {
      number: planeOf(question).number,
      ways: planeOf(question).ways.map((_, i) => ({ points: Float32Array.of(i, 0), held: 1 })),
      extent: 1,
      rows: 17,
      loss: new Float32Array(17 * 33).fill(loss),
    },
  });

/** Both arms' states have come. */
function gathered(): Look {
  engine.finishAll();
  const [leaky, linear] = asked('keptWeights');
  states(leaky!, [4, 0]);
  expect(asked('plane')).toEqual([]);
  states(linear!, [2, 2]);
  const [question, ...more] = asked('plane');
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

  test('are laid on one plane by one of them', () => {
    const question = gathered();
    expect(question.id).toBe(idOf('leaky'));
    expect(planeOf(question).ways.map((way) => [...way.slice(6)])).toEqual([
      [4, 0, 0],
      [2, 2, 0],
    ]);
    expect(run.background.paths).toBe(null);
    lay(question, 0.5);
    const { byRun, loss } = run.background.paths!;
    expect(loss.every((each) => each === 0.5)).toBe(true);
    const [leaky, linear] = ['leaky', 'linear'].map((arm) => byRun[idOf(arm)]!);
    expect([leaky!.points[0], linear!.points[0]]).toEqual([0, 1]);
    expect([...leaky!.steps]).toEqual([0, 60, 120]);
  });

  test('are laid anew when an arm goes, from states that are known; a late plane is dropped', () => {
    const late = gathered();
    run.showArm('linear', false);
    const questions = engine.looks();
    const of = (kind: FieldKind) =>
      questions.filter(({ fields }) => fields.some((field) => field.kind === kind));
    expect([of('keptWeights').length, of('plane').length]).toEqual([0, 1]);
    lay(late, 1);
    expect(run.background.paths).toBe(null);
    lay(of('plane')[0]!, 2);
    expect(Object.keys(run.background.paths!.byRun)).toEqual([idOf('leaky')]);
  });

  test('are those of the seed in view, and of a turned knob once its runs are done', () => {
    const late = gathered();
    run.showSeed(2);
    const questions = asked('keptWeights');
    expect(questions.map(({ id }) => id)).toEqual([idOf('leaky'), idOf('linear')]);
    lay(late, 1);
    expect(run.background.paths).toBe(null);
    for (const question of questions) states(question, [1, 1]);
    lay(asked('plane')[0]!, 2);
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
