import { median } from '../../math/statistics.ts';
import type { CurveSeries } from '../../charts/curves/data.ts';
import type { KnobValue } from '../../recipe/knob.ts';
import { shareOf, sweptValues } from '../../recipe/sweep.ts';
import type { SweepView } from '../../recipe/view.ts';
import type { SweptRun } from '../../run/sweep.ts';
import { withOwn } from '../../run/swept-runs.ts';
import type { Words } from '../../words/en.ts';
import type { Bench } from '../bench/bench.svelte.ts';
import { valueText } from '../knobs/value-text.ts';
import { placeOf, referencesOf, writerOf, type PanelData } from './curve-data.ts';

type Shown = Pick<Bench, 'run' | 'text' | 'lit'>;

/** A knob's range as an x axis: its values, where each stands from 0 to 1, and what it is called. */
export interface Column {
  readonly value: KnobValue;
  readonly x: number;
  readonly label: string;
}

/** Room left and right of the outer columns, as a share of the axis. */
const MARGIN = 0.03;
/** How far apart, as shares of the axis, the arms' dots of one column stand. */
const APART = 0.008;

/** The columns of a sweep, left to right; the value the knob is at has one too, swept or not. */
export function columnsOf({ run, text }: Shown, view: SweepView, words: Words): Column[] {
  const knob = run.stage.knobs[view.knob]!;
  const swept = sweptValues(knob, view.values);
  const now = run.knobs[view.knob]!;
  const options = text.knobs[view.knob]!.options;
  return [...swept, ...(swept.includes(now) ? [] : [now])]
    .map((value) => ({
      value,
      x: MARGIN + (1 - 2 * MARGIN) * shareOf(knob, value),
      label: valueText(knob, value, options, words),
    }))
    .sort((a, b) => a.x - b.x);
}

/** What the panel of a sweep shows: a dot a run, each arm's medians joined, a line where the knob stands. */
export function sweepData(
  bench: Shown,
  view: SweepView,
  words: Words,
  swept: readonly SweptRun[] = bench.run.background.runsOf(view),
): PanelData {
  const { run, text, lit } = bench;
  const { panel } = view;
  const columns = columnsOf(bench, view, words);
  const arms = run.armNames.filter((name) => run.shown.includes(name));
  const runs = withOwn(run, [view.knob], panel.probe, swept);
  const label = words.chart.sweep(text.probes[panel.probe]!.label, text.knobs[view.knob]!.label);
  const series = arms.map((name, i): CurveSeries => {
    const dodge = APART * (i - (arms.length - 1) / 2);
    const at = columns.flatMap(({ value, x }) => {
      const lasts = runs.filter((each) => each.arm === name && each.at[0] === value);
      return lasts.length > 0 ? [{ x, lasts: lasts.map(({ last }) => last) }] : [];
    });
    const end = at.at(-1);
    const isLost = end !== undefined && median(end.lasts) === Infinity;
    return {
      id: name,
      arm: placeOf(run.armNames.indexOf(name)),
      name: text.arms[name]!.label,
      x: at.map(({ x }) => x),
      median: at.map(({ lasts }) => median(lasts)),
      dots: {
        x: at.flatMap(({ x, lasts }) => lasts.map(() => x + dodge)),
        y: at.flatMap(({ lasts }) => lasts),
      },
      lit: lit === `arm:${name}`,
      ...(isLost && { diverged: { step: end.x, label: words.chart.diverged } }),
    };
  });
  const now = columns.find(({ value }) => value === run.knobs[view.knob])!;
  return {
    title: panel.scale === 'log' ? words.chart.log(label) : label,
    scale: panel.scale,
    ...(panel.low !== undefined && { low: panel.low }),
    ...(panel.high !== undefined && { high: panel.high }),
    xMax: 1,
    xTicks: {
      values: columns.map(({ x }) => x),
      label: (x) => columns.find((column) => column.x === x)?.label ?? '',
    },
    showX: true,
    references: referencesOf(bench, panel),
    series,
    cursor: now.x,
    lit: lit === `sweep:${view.knob}`,
    format: writerOf(panel),
  };
}

const writtenAs = (value: number, { format }: PanelData, words: Words): string =>
  value === Infinity ? words.chart.diverged : format(value);

const medianAt = (
  { x, median: medians }: CurveSeries,
  column: Column,
  data: PanelData,
  words: Words,
): string => writtenAs(medians[Array.from(x).indexOf(column.x)] ?? NaN, data, words);

/** What each arm's median is in a column, as it is printed. */
export const readingsAt = (data: PanelData, column: Column, words: Words): string[] =>
  data.series.map((each) => `${each.name} ${medianAt(each, column, data, words)}`);

/** The panel in one sentence: what each arm's line comes from and goes to. */
export function sweepSentence(
  bench: Shown,
  view: SweepView,
  data: PanelData,
  words: Words,
): string {
  const columns = columnsOf(bench, view, words);
  const [first, last] = [columns[0]!, columns[columns.length - 1]!];
  const courses = data.series.map(
    (each) =>
      `${each.name} ${medianAt(each, first, data, words)} → ${medianAt(each, last, data, words)}`,
  );
  const { label } = bench.text.knobs[view.knob]!;
  return words.chart.swept(label, first.label, last.label, courses);
}

/** The panel as a table: a row a value, the medians of each arm with their range. */
export function sweepTable(bench: Shown, view: SweepView, data: PanelData, words: Words) {
  const { text } = bench;
  const cell = ({ dots, median: medians, x }: CurveSeries, at: number): string => {
    const i = Array.from(x).indexOf(at);
    if (i < 0 || !dots) return '–';
    const own = Array.from(dots.y).filter((_, k) => Math.abs(dots.x[k]! - at) < 2 * APART);
    const [low, high] = [Math.min(...own), Math.max(...own)];
    const written = (value: number) => writtenAs(value, data, words);
    return `${written(medians[i]!)} (${written(low)}–${written(high)})`;
  };
  return {
    columns: [text.knobs[view.knob]!.label, ...data.series.map(({ name }) => name)],
    rows: columnsOf(bench, view, words).map(({ x, label }) => [
      label,
      ...data.series.map((series) => cell(series, x)),
    ]),
  };
}
