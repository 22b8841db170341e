import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../scenarios/all.ts';
import { ownData } from '../../src/recipe/data.ts';
import { starts } from '../../src/recipe/knob.ts';
import { classesTaken, idleKnobs } from '../../src/recipe/own-stage.ts';
import { resolve } from '../../src/recipe/plan.ts';
import { specimen } from './specimen.ts';
import { on, tableOf } from './own-tables.ts';

const stageOf = (slug: string, stage: string) => SCENARIOS[slug]!.stages[stage]!;
const table = tableOf([40, 20]);
const { plane } = specimen.stages;

describe('a stage on data of the reader’s own', () => {
  test('is the same stage but for the data, in every arm', () => {
    const { arms } = resolve(on(plane, table), { depth: 3 });
    const own = resolve(plane, { depth: 3 }).arms;
    for (const [name, arm] of Object.entries(arms))
      expect(arm).toEqual({ ...own[name], data: ownData(table) });
  });

  test('is the stage itself while there are none', () => {
    expect(resolve(on(plane, null), {})).toEqual(resolve(plane, {}));
  });

  test('has an output for every class', () => {
    const { arms } = resolve(on(plane, tableOf([4, 4, 4])), {});
    for (const { model } of Object.values(arms))
      expect(model.layers.at(-1)).toMatchObject({ units: 3 });
  });

  test('goes through all samples at once where it goes through all of its own', () => {
    const sgd = on(stageOf('sgd-vs-fullbatch', 'training'), table);
    const { full, eight } = resolve(sgd, { samples: 64 }).arms;
    expect([full!.batchSize, eight!.batchSize, full!.data.samples]).toEqual([45, 8, 45]);
  });

  test('weighs classes by their shares', () => {
    const { weighted } = resolve(on(stageOf('class-imbalance', 'plane'), table), {
      share: 0.01,
    }).arms;
    const { loss } = weighted!;
    const weights = loss.kind === 'softmaxCrossEntropy' ? loss.weights! : [];
    expect(weights[1]!.placeholder / weights[0]!.placeholder).toBeCloseTo(2);
  });

  test('leaves knobs idle that shape data', () => {
    expect(idleKnobs(on(plane, table), starts(plane.knobs))).toEqual(['data', 'noise', 'even']);
    expect(idleKnobs(on(plane, null), starts(plane.knobs))).toEqual([]);
    const imbalance = stageOf('class-imbalance', 'plane');
    expect(idleKnobs(on(imbalance, table), starts(imbalance.knobs))).toEqual([
      'share',
      'separation',
      'samples',
    ]);
  });
});

test.each<[slug: string, stage: string, classes: number]>([
  ['relu-vs-linear', 'plane', Infinity],
  ['bn-gradient-flow', 'training', Infinity],
  ['resnet-depth', 'depth', Infinity],
  ['resnet-depth', 'identity', 0],
  ['sgd-vs-fullbatch', 'training', Infinity],
  ['sgd-vs-fullbatch', 'landscape', 0],
  ['class-imbalance', 'plane', 2],
  ['class-imbalance', 'penguins', 0],
  ['dropout', 'fit', Infinity],
  ['dropout', 'digits', 0],
])('%s, %s takes so many classes: %d', (slug, stage, classes) => {
  expect(classesTaken(stageOf(slug, stage))).toBe(classes);
  if (classes > 0) expect(classesTaken(on(stageOf(slug, stage), table))).toBe(classes);
});
