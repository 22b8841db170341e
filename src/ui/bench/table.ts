import type { CurvesView } from '../../recipe/view.ts';
import type { Words } from '../../words/en.ts';
import { writerOf } from '../views/curve-data.ts';
import type { Bench } from './bench.svelte.ts';

/** The curves as a table: a row for every hundredth part of ten, a column for each panel and arm. */
export function tableOf({ run, text }: Bench, view: CurvesView, words: Words) {
  const columns = view.panels.flatMap((panel) =>
    [panel.probe, panel.against ?? []].flat().flatMap((probe) =>
      run.armNames.map((arm) => ({
        head: words.chart.column(text.probes[probe]!.label, text.arms[arm]!.label),
        curve: run.curve(arm, probe),
        written: writerOf(panel),
      })),
    ),
  );
  const steps = Array.from({ length: 11 }, (_, i) => Math.round((run.steps * i) / 10));
  const cell = ({ curve, written }: (typeof columns)[number], step: number): string => {
    const i = curve.steps.findLastIndex((each) => each <= step);
    if (i < 0 || (curve.steps.at(-1) ?? 0) < step) return '–';
    return `${written(curve.median[i]!)} (${written(curve.low[i]!)}–${written(curve.high[i]!)})`;
  };
  return {
    columns: [words.chart.step, ...columns.map(({ head }) => head)],
    rows: steps.map((step) => [String(step), ...columns.map((column) => cell(column, step))]),
  };
}
