import { beforeEach, describe, expect, test } from 'vitest';
import { othersOf, ownPinOf, pinOf, type Pin } from '../../src/run/pin.ts';
import { Opened, standard, STEPS } from './opened.ts';

let opened = new Opened();

beforeEach(() => {
  opened = new Opened();
});

const pins = () => opened.run.background.pins;
/** Pins the run in view. */
const pin = () =>
  opened.run.open({ ...opened.run.setting, pins: [...pins().list, pinOf(opened.run)] });
/** The runs of pins in the engine's hands, in the order of work. */
const trained = () => opened.engine.runs.filter(({ id }) => id.startsWith('pin'));
const own = () => opened.engine.runs.filter(({ id }) => !id.startsWith('pin'));
const finishOwn = (accuracy = 1) => own().forEach(({ id }) => opened.engine.finish(id, accuracy));
const lasts = (kept: Pin, arm = 'leaky') =>
  pins()
    .recordsOf(kept, arm)
    .map(({ tracks }) => tracks['accuracy']!.values[tracks['accuracy']!.length - 1]);

describe('a pinned run', () => {
  test('keeps what is finished when a knob turns, and trains nothing again', () => {
    finishOwn(0.75);
    pin();
    expect(ownPinOf(opened.run)).toBe(pins().list[0]);
    opened.run.turn({ depth: 4 });
    finishOwn(0.5);
    const [kept] = pins().list;
    expect(othersOf(opened.run)).toEqual([kept]);
    expect(kept!.knobs['depth']).toBe(2);
    expect(lasts(kept!)).toEqual([0.75, 0.75, 0.75]);
    expect(pins().curve(kept!, 'leaky', 'accuracy').median.at(-1)).toBe(0.75);
    expect(trained()).toEqual([]);
  });

  test('that was not finished is finished once the run in view is, behind it', () => {
    opened.engine.finish(opened.runsOf('leaky')[0]!, 0.75);
    pin();
    opened.run.turn({ depth: 4 });
    const [kept] = pins().list;
    expect(lasts(kept!)).toEqual([0.75]);
    expect(trained()).toEqual([]);
    finishOwn();
    expect(trained().map(({ seed }) => seed)).toEqual([1, 2, 2, 3, 3]);
    for (const { id } of trained()) opened.engine.finish(id, 0.5);
    expect(lasts(kept!)).toEqual([0.75, 0.5, 0.5]);
    expect(lasts(kept!, 'linear')).toEqual([0.5, 0.5, 0.5]);
    // what is done is given back
    expect(trained()).toEqual([]);
  });

  test('shares the runs of arms that the turn does not touch', () => {
    finishOwn(0.75);
    pin();
    opened.run.turn({ slope: 0.7 });
    const [kept] = pins().list;
    expect(pins().isInView(kept!, 'linear')).toBe(true);
    expect(pins().isInView(kept!, 'leaky')).toBe(false);
    opened.run.setSeeds(8);
    expect(pins().isInView(kept!, 'linear')).toBe(false);
  });

  test('comes with its address, and is trained for the arms in view', () => {
    const deep = { ...pinOf(opened.run), knobs: { ...standard.knobs, depth: 4 } };
    opened = new Opened({ pins: [deep], arms: ['leaky'] });
    expect(opened.run.setting.pins).toEqual([deep]);
    finishOwn();
    expect(trained().map(({ seed }) => seed)).toEqual([1, 2, 3]);
    opened.run.showArm('linear', true);
    expect(trained()).toHaveLength(6);
    opened.run.showArm('linear', false);
    expect(trained()).toHaveLength(3);
  });

  test('that is let go is not trained any more', () => {
    const deep = { ...pinOf(opened.run), knobs: { ...standard.knobs, depth: 4 } };
    opened = new Opened({ pins: [deep] });
    finishOwn();
    opened.engine.train(trained()[0]!.id, STEPS / 2);
    opened.run.open({ ...opened.run.setting, pins: [] });
    expect(trained()).toEqual([]);
    expect(pins().recordsOf(deep, 'leaky')).toEqual([]);
  });

  test('is left to the run in view while that has its setting', () => {
    const deep = { ...pinOf(opened.run), knobs: { ...standard.knobs, depth: 4 } };
    opened = new Opened({ pins: [deep] });
    finishOwn();
    expect(trained()).toHaveLength(6);
    opened.run.turn({ depth: 4 });
    expect(trained()).toEqual([]);
    opened.engine.finish(own()[0]!.id, 0.25);
    opened.run.turn({ depth: 3 });
    finishOwn();
    expect(trained()).toHaveLength(5);
  });
});

describe('where something breaks', () => {
  const deep = () => ({ ...pinOf(opened.run), knobs: { ...standard.knobs, depth: 4 } });

  test('a pin that replay refuses goes on the other engine', () => {
    opened = new Opened({ pins: [deep()] });
    finishOwn();
    const [first] = trained();
    opened.engine.portOf(first!.id).report({ type: 'refused', id: first!.id, what: 'Einsum' });
    expect(pins().list[0]!.engine).toBe('tfjs');
    expect(trained().map(({ engine }) => engine)).toEqual(new Array(6).fill('tfjs'));
    expect(opened.run.engine.inUse).toBe('replay');
  });

  test('the run in view has its own failures only, and a pin is tried again at the next turn', () => {
    opened = new Opened({ pins: [deep()] });
    finishOwn();
    const [first] = trained();
    opened.engine.portOf(first!.id).report({ type: 'failed', id: first!.id, message: 'boom' });
    expect(opened.run.failure).toBe(null);
    const before = trained().length;
    opened.run.turn({ learningRate: 1 });
    finishOwn();
    expect(trained()).toHaveLength(before + 1);
  });

  test('pins are trained by new workers after the old ones broke', () => {
    opened = new Opened({ pins: [deep()] });
    finishOwn();
    opened.engine.ports[0]!.report({ type: 'failed', id: null, message: 'out of memory' });
    opened.run.retry();
    finishOwn();
    expect(trained()).toHaveLength(6);
  });

  test('a pin that diverged is so', () => {
    opened = new Opened({ pins: [deep()] });
    finishOwn();
    opened.engine.diverge(trained()[0]!.id, { step: 3, layer: 'dense1', what: 'outputs' });
    expect(
      pins()
        .recordsOf(deep(), 'leaky')
        .map(({ diverged }) => diverged),
    ).toEqual([3]);
  });
});
