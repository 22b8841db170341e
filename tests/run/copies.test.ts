import { beforeEach, expect, test } from 'vitest';
import type { RunCopy } from '../../src/recipe/run-copy.ts';
import { Opened } from './opened.ts';

let { engine, run, ids } = new Opened();
beforeEach(() => {
  ({ engine, run, ids } = new Opened());
  engine.finishAll();
  engine.sent();
});

const copy: RunCopy = {
  segments: [],
  stretches: [],
  curve: { steps: new Uint32Array(0), losses: new Float32Array(0) },
};

test('a run is laid open by the worker that has it, once for all who ask', async () => {
  const [id] = ids();
  const answers = Promise.all([run.copies.ask(id!), run.copies.ask(id!)]);
  expect(engine.sent()).toEqual([{ type: 'copy', id }]);
  engine.portOf(id!).report({ type: 'copied', id: id!, copy });
  expect(await answers).toEqual([copy, copy]);
});

test('a run that is dropped meanwhile gives none', async () => {
  const answer = run.copies.ask(ids()[0]!);
  run.turn({ depth: 4 });
  expect(await answer).toBeNull();
});

test('a run that breaks gives none, nor do any where the worker does', async () => {
  const [first, second, third] = ids();
  const answers = [first, second, third].map((id) => run.copies.ask(id!));
  engine.portOf(first!).report({ type: 'failed', id: first!, message: 'broken' });
  expect(await answers[0]).toBeNull();
  expect(run.failure).toBe('broken');
  engine.portOf(second!).report({ type: 'failed', id: null, message: 'gone' });
  expect(await Promise.all(answers)).toEqual([null, null, null]);
});
