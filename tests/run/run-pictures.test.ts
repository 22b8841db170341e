import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { explainedField } from '../../src/recipe/explained.ts';
import { fieldsOf } from '../../src/recipe/view.ts';
import { specimen } from '../recipe/specimen.ts';
import { Opened, STEPS } from './opened.ts';

let { engine, run, runsOf, armOf } = new Opened();
let now: number;

beforeEach(() => {
  now = 1000;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  ({ engine, run, runsOf, armOf } = new Opened());
});
afterEach(() => vi.restoreAllMocks());

describe('pictures', () => {
  const fields = specimen.stages.plane.views.flatMap(fieldsOf);
  const asked = () => engine.looks().map(({ id, step }) => `${armOf(id)} ${step}`);

  test('are asked for at the last readings of the seed in view, with all that the views draw', () => {
    engine.train(runsOf('leaky')[0]!, 51);
    const [look, ...more] = engine.looks();
    expect(more).toEqual([]);
    // of 120 steps every second one is read
    expect(look).toMatchObject({ id: runsOf('leaky')[0], step: 50, fields });
    engine.answer(look!);
    expect(run.pictures.fields['leaky']).toMatchObject({ id: runsOf('leaky')[0], step: 50 });
    expect(run.pictures.fields['linear']).toBe(undefined);
  });

  test('are not asked for on other seeds', () => {
    engine.sent();
    engine.finish(runsOf('leaky')[1]!);
    expect(engine.looks()).toEqual([]);
  });

  test('follow the cursor, one question an arm at a time', () => {
    engine.finishAll();
    for (const look of engine.looks()) engine.answer(look);
    for (const step of [10, 21, 33, 47]) run.moveTo(step);
    const first = engine.looks();
    expect(first.map(({ id, step }) => `${armOf(id)} ${step}`)).toEqual(['leaky 10', 'linear 10']);
    for (const look of first) engine.answer(look);
    expect(asked()).toEqual(['leaky 47', 'linear 47']);
  });

  test('are gathered from end to end once the cursor was moved, and then come without being asked for', () => {
    engine.finishAll();
    for (const look of engine.looks()) engine.answer(look);
    expect(asked()).toEqual([]);
    run.moveTo(60);
    const steps: number[] = [];
    for (let looks = engine.looks(); looks.length > 0; looks = engine.looks())
      for (const look of looks) {
        if (armOf(look.id) === 'leaky') steps.push(look.step);
        engine.answer(look);
      }
    expect(steps.slice(0, 4)).toEqual([60, 0, 32, 64]);
    expect([...steps].sort((a, b) => a - b)).toEqual([...run.axis.readingSteps].slice(0, -1));
    run.moveTo(34);
    expect(run.pictures.fields['leaky']).toMatchObject({ step: 34 });
    expect(asked()).toEqual([]);
  });

  test('show more where a tool asks for it', () => {
    engine.finishAll();
    for (const look of engine.looks()) engine.answer(look);
    run.pictures.askAlso([explainedField()]);
    const looks = engine.looks();
    expect(looks.map(({ id }) => armOf(id))).toEqual(['leaky', 'linear']);
    expect(looks[0]!.fields).toEqual([...fields, explainedField()]);
  });

  test('follow a run that trains, but not at every report', () => {
    const [leaky, linear] = [runsOf('leaky')[0]!, runsOf('linear')[0]!];
    engine.train(leaky, 10);
    engine.train(linear, 10);
    for (const look of engine.looks()) engine.answer(look);
    now += 100;
    engine.train(leaky, 20);
    engine.finish(runsOf('leaky')[1]!);
    expect(asked()).toEqual([]);
    now += 200;
    engine.train(leaky, 30);
    expect(asked()).toEqual(['leaky 30', 'linear 10']);
  });

  test('are of the last step once a run is over', () => {
    const [leaky] = runsOf('leaky');
    engine.train(leaky!, 10);
    for (const look of engine.looks()) engine.answer(look);
    engine.train(leaky!, STEPS);
    expect(asked()).toEqual([`leaky ${STEPS}`]);
  });

  test('change to another seed when it is shown', () => {
    engine.finishAll();
    for (const look of engine.looks()) engine.answer(look);
    run.showSeed(2);
    const looks = engine.looks();
    expect(looks.map(({ id }) => id)).toEqual([runsOf('leaky')[1], runsOf('linear')[1]]);
  });

  test('of runs that a turn has dropped are not shown', () => {
    engine.train(runsOf('leaky')[0]!, 50);
    const [look] = engine.looks();
    const port = engine.portOf(look!.id);
    run.turn({ learningRate: 1 });
    port.report({ ...look!, type: 'looked', values: { boundary: null } });
    expect(run.pictures.fields).toEqual({});
    engine.train(runsOf('leaky')[0]!, 50);
    expect(asked()).toEqual([]);
    now += 1000;
    engine.train(runsOf('leaky')[0]!, 60);
    expect(asked()).toEqual(['leaky 60']);
  });
});
