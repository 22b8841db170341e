import { expect, test } from 'vitest';
import { denseLayers } from '../recipe/dense-layers.ts';
import type { Command } from '../../src/worker/protocol.ts';
import { Opened } from './opened.ts';

/** The depths whose programs the workers were asked for since this was last asked. */
const prepared = ({ engine }: Opened) =>
  engine
    .sent()
    .filter((each): each is Extract<Command, { type: 'prepare' }> => each.type === 'prepare')
    .map(({ arms }) => arms.map(({ model }) => denseLayers(model).length - 1));

const nearest = [1, 1, 3, 3, 4, 4];

test('programs of the first slider are asked for of every worker, once the runs in view are done', () => {
  const opened = new Opened();
  expect(prepared(opened)).toEqual([]);
  opened.engine.finishAll();
  const asked = prepared(opened);
  expect(asked).toHaveLength(opened.engine.ports.length);
  for (const depths of asked) expect(depths.slice(0, nearest.length)).toEqual(nearest);
});

test('after a turn those of the knob that was turned, which has none if it is a number of the step', () => {
  const opened = new Opened();
  opened.engine.finishAll();
  prepared(opened);
  opened.run.turn({ slope: 0.5 });
  opened.engine.finishAll();
  expect(prepared(opened).flat()).toEqual([]);
  opened.run.turn({ depth: 1 });
  opened.engine.finishAll();
  for (const depths of prepared(opened)) expect(depths.slice(0, 4)).toEqual([2, 2, 3, 3]);
});

test('none are asked for where eager tfjs trains', () => {
  const opened = new Opened({ engine: 'tfjs' });
  opened.engine.finishAll();
  expect(prepared(opened)).toEqual([]);
});
