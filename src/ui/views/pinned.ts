import type { CurveSeries } from '../../charts/curves/data.ts';
import type { CurvePanel } from '../../recipe/view.ts';
import { departure, othersOf, pinOf, type Departure, type Pin } from '../../run/pin.ts';
import type { Words } from '../../words/en.ts';
import type { Bench } from '../bench/bench.svelte.ts';
import { placeOf } from './curve-data.ts';
import { turnsOf } from './turns.ts';

/** What a pin is called, by its place: A, B, … */
export const letterOf = (bench: Pick<Bench, 'run'>, pin: Pin): string =>
  String.fromCharCode(65 + bench.run.background.pins.list.indexOf(pin));

/** What a run has otherwise than the one in view, in words. */
export function departureText(
  bench: Pick<Bench, 'run' | 'text'>,
  { knobs, marks, unmarked, seeds, engine }: Departure,
  words: Words,
): string[] {
  const { pins } = words;
  return [
    ...turnsOf(bench, knobs, words),
    ...marks.map((mark) => pins.marked(mark.at, turnsOf(bench, mark.knobs, words))),
    ...(unmarked.length > 0 ? [pins.unmarked(unmarked)] : []),
    ...(seeds === null ? [] : [pins.seeds(seeds)]),
    ...(engine === null ? [] : [words.engine.names[engine]]),
  ];
}

/** A pin's letter and what it has otherwise than the run in view: `A Width 3`. */
const pinText = (bench: Pick<Bench, 'run' | 'text'>, pin: Pin, words: Words): string => {
  const otherwise = departureText(bench, departure(pin, pinOf(bench.run)), words);
  return `${letterOf(bench, pin)} ${otherwise.join(', ')}`;
};

/** The pins' curves of a probe, for the arms in view whose runs are not those in view anyway. */
export function pinnedSeries(
  bench: Pick<Bench, 'run' | 'text' | 'hidden' | 'lit'>,
  { probe }: CurvePanel,
  words: Words,
): CurveSeries[] {
  const { run, hidden, lit } = bench;
  const { pins } = run.background;
  const [, end] = run.axis.ends;
  return othersOf(run).flatMap((pin) => {
    const name = pinText(bench, pin, words);
    const { arms } = pins.planOf(pin);
    return run.armNames.flatMap((arm, i): CurveSeries[] => {
      const cost = arms[arm] ? run.axis.costOf(arms[arm]) : null;
      if (cost === null || hidden.includes(arm) || pins.isInView(pin, arm)) return [];
      const { steps, median } = pins.curve(pin, arm, probe);
      const x = steps.map((step) => step * cost);
      // what goes on beyond the end of the axis is cut there
      const beyond = x.findIndex((at) => at > end * (1 + 1e-9));
      const length = beyond < 0 ? x.length : beyond;
      return [
        {
          id: `${arm}/pin ${letterOf(bench, pin)}`,
          arm: placeOf(i),
          name,
          sign: letterOf(bench, pin),
          spoken: `${bench.text.arms[arm]!.label} ${name}`,
          x: x.slice(0, length),
          median: median.slice(0, length),
          lit: lit === `pin:${letterOf(bench, pin)}`,
          pinned: true,
        },
      ];
    });
  });
}
