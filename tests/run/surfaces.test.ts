import { beforeEach, describe, expect, test } from 'vitest';
import { lossSurface } from '../../src/recipe/view.ts';
import { Run } from '../../src/run/run.svelte.ts';
import type { Command } from '../../src/worker/protocol.ts';
import { specimen } from '../recipe/specimen.ts';
import { FakeEngine } from './fake-engine.ts';
import { standard } from './opened.ts';

type Look = Extract<Command, { type: 'look' }>;

const { plane } = specimen.stages;
const scenario = { ...specimen, stages: { plane: { ...plane, views: [lossSurface()] } } };

let engine: FakeEngine;
let run: Run;

beforeEach(() => {
  engine = new FakeEngine();
  run = new Run('specimen', scenario, engine.open);
  run.open(standard);
});

const asked = () =>
  engine.looks().filter(({ fields }) => fields.some(({ kind }) => kind === 'lossSurface'));
const rowOf = ({ fields: [field] }: Look) => (field?.kind === 'lossSurface' ? field.row : NaN);
const answer = (question: Look, loss: number) =>
  engine.answer(question, {
    lossSurface: { row: rowOf(question), losses: new Float32Array(21).fill(loss) },
  });
const surface = (arm: string) => run.background.surfaceOf(run.record(arm, run.seed)!.id);

describe('the loss around the ends of the runs in view', () => {
  test('is asked for once they are done, one row at a time, at the last step', () => {
    engine.finish(run.record('leaky', 1)!.id);
    expect(asked()).toEqual([]);
    engine.finishAll();
    const [first, ...more] = asked();
    expect(more).toEqual([]);
    expect(first).toMatchObject({ id: run.record('leaky', 1)!.id, step: 120 });
    expect(rowOf(first!)).toBe(10);
  });

  test('grows from the middle, arms in turn, to the whole square', () => {
    engine.finishAll();
    const order: [string, number][] = [];
    for (let [question] = asked(); question; [question] = asked()) {
      order.push([question.id, rowOf(question)]);
      answer(question, 0.5);
    }
    const [leaky, linear] = ['leaky', 'linear'].map((arm) => run.record(arm, 1)!.id);
    expect(order.slice(0, 4)).toEqual([
      [leaky, 10],
      [linear, 10],
      [leaky, 9],
      [linear, 9],
    ]);
    expect(order).toHaveLength(2 * 21);
    for (const arm of ['leaky', 'linear'])
      expect(surface(arm)!.losses.every((loss) => loss === 0.5)).toBe(true);
  });

  test('is begun anew for another seed and after a turn; a late row is dropped', () => {
    engine.finishAll();
    const [late] = asked();
    run.showSeed(2);
    const [question] = asked();
    expect(question!.id).toBe(run.record('leaky', 2)!.id);
    answer(late!, 1);
    expect(surface('leaky')!.losses.every(Number.isNaN)).toBe(true);
    answer(question!, 2);
    expect(surface('leaky')!.losses[10 * 21]).toBe(2);
    run.turn({ learningRate: 1 });
    expect(surface('leaky')).toBe(null);
    expect(asked().filter(({ id }) => id === run.record('leaky', 2)!.id)).toEqual([]);
  });

  test('is not asked of a run that diverged', () => {
    const [lost, kept] = ['leaky', 'linear'].map((arm) => run.record(arm, 1)!.id);
    engine.diverge(lost!, { step: 3, layer: 'dense1', what: 'outputs' });
    engine.finishAll();
    expect(asked().map(({ id }) => id)).toEqual([kept]);
    expect(surface('leaky')).toBe(null);
  });
});
