import { describe, expect, test } from 'vitest';
import { ownData } from '../../src/recipe/data.ts';
import { onOwnData } from '../../src/recipe/own-stage.ts';
import { resolve } from '../../src/recipe/plan.ts';
import { parseAddress, type KnownStage } from '../../src/run/address.ts';
import { ownCode } from '../../src/run/own-code.ts';
import { ownFor } from '../../src/run/own-data.svelte.ts';
import { SCENARIOS } from '../../scenarios/all.ts';
import { specimen } from '../recipe/specimen.ts';
import { tableOf } from '../recipe/own-tables.ts';
import { Opened, standard } from './opened.ts';
import { format } from './specimen-address.ts';

const table = tableOf([30, 20]);
const { plane } = specimen.stages;

describe('a run on data of the reader’s own', () => {
  test('brings them to every worker before the runs that name them', async () => {
    const { engine, run } = new Opened();
    const before = engine.runs.map(({ id }) => id);
    engine.sent();
    run.own.use(await ownCode(table));
    const sent = engine.sent().filter(({ type }) => type !== 'look');
    expect(sent.slice(0, 2)).toEqual([
      { type: 'bring', table },
      { type: 'bring', table },
    ]);
    const forgotten = sent.flatMap((command) => (command.type === 'forget' ? command.ids : []));
    expect(forgotten.sort()).toEqual(before.sort());
    for (const { arm } of engine.runs) expect(arm.data).toEqual(ownData(table));
  });

  test('is not judged, and meets no preset; back on the scenario’s data it is', async () => {
    const { engine, run } = new Opened();
    run.own.use(await ownCode(table));
    engine.finishAll();
    expect([run.steering.isJudged, run.preset, run.measured]).toEqual([false, null, {}]);
    run.own.use(undefined);
    engine.finishAll();
    expect([run.steering.isJudged, run.preset]).toEqual([true, 'default']);
    expect(Object.keys(run.measured)).toEqual(['default']);
    expect(run.plan).toEqual(resolve(plane, standard.knobs));
  });

  test('shows the plane as far as its points reach', async () => {
    const { engine, run } = new Opened();
    const extents = () => {
      engine.sent();
      engine.train(run.record('leaky', 1)!.id, 60);
      run.moveTo(20);
      const [look] = engine.looks();
      return look!.fields.flatMap((field) => ('extent' in field ? field.extent : []));
    };
    expect(new Set(extents())).toEqual(new Set([1.6]));
    run.own.use(await ownCode(table));
    expect(new Set(extents())).toEqual(new Set([run.own.extent]));
    expect(run.own.extent).toBeGreaterThan(1.6);
  });

  test('brings them to workers that are opened after a failure', async () => {
    const { engine, run } = new Opened();
    run.own.use(await ownCode(table));
    engine.ports[0]!.report({ type: 'failed', id: null, message: 'gone' });
    engine.sent();
    run.retry();
    expect(
      engine
        .sent()
        .slice(0, 2)
        .map(({ type }) => type),
    ).toEqual(['bring', 'bring']);
  });

  test('opens from its setting, as an address says it', async () => {
    const own = await ownCode(table);
    const { run } = new Opened({ own });
    expect(run.own.table).toBe(table);
    expect(run.setting.own).toBe(own);
    expect(format(run.setting)).toContain(`&own=${own}`);
    run.open(standard);
    expect([run.own.table, run.setting.own]).toEqual([null, undefined]);
  });
});

describe('an address with data', () => {
  const stage: KnownStage = {
    knobs: plane.knobs,
    arms: ['leaky', 'linear'],
    axis: 'steps',
    try: (knobs, marks, own) =>
      void resolve(
        onOwnData(plane, () => own),
        knobs,
        marks,
      ),
    own: (code) => ownFor(plane, code),
  };
  const parse = (query: string, known = stage) =>
    parseAddress(`#/bench/specimen?${query}`, () => ({ plane: known }), 'specimen');

  test('has them where they are known and the stage takes them', async () => {
    const own = await ownCode(table);
    expect(parse(`own=${own}&depth=3`)).toMatchObject({ setting: { own, knobs: { depth: 3 } } });
    expect(parse(`own=${own}&depth=3`).own).toBeUndefined();
    expect(parse(`own=${own}&marks=20*slope*0.5`).setting.marks).toHaveLength(1);
  });

  test('says why it has them not', async () => {
    const own = await ownCode(table);
    const { own: _, ...takesNone } = stage;
    expect(parse('own=unread')).toMatchObject({ own: 'damaged', complaints: [] });
    expect(parse('own=unread').setting.own).toBeUndefined();
    expect(parse(`own=${own}`, takesNone).own).toBe('stage');
    expect(ownFor(SCENARIOS['sgd-vs-fullbatch']!.stages['landscape']!, own).trouble).toBe('stage');
    const three = await ownCode(tableOf([8, 8, 8]));
    expect(ownFor(SCENARIOS['class-imbalance']!.stages['plane']!, three).trouble).toBe('classes');
    expect(ownFor(plane, three).trouble).toBeUndefined();
  });
});
