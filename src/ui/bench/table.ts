import { xAt } from '../../charts/curves/axis.ts';
import type { CurvesView } from '../../recipe/view.ts';
import type { Words } from '../../words/en.ts';
import { costNumber } from '../views/cost.ts';
import { reachOf, writerOf } from '../views/curve-data.ts';
import type { Bench } from './bench.svelte.ts';

/** The curves as a table: eleven rows from end to end of the x axis, a column for each panel and arm. */
export function tableOf({ run, text }: Bench, view: CurvesView, words: Words) {
  const columns = view.panels.flatMap((panel) =>
    [panel.probe, panel.against ?? []].flat().flatMap((probe) =>
      run.armNames.map((arm) => ({
        head: words.chart.column(text.probes[probe]!.label, text.arms[arm]!.label),
        curve: run.curve(arm, probe),
        cost: run.axis.costs[arm] ?? 1,
        written: writerOf(panel),
      })),
    ),
  );
  const { axis } = run;
  const reach = reachOf(run);
  const places = Array.from({ length: 11 }, (_, i) => xAt(reach, i / 10));
  const costs = axis.inUse === 'steps' ? places.map(Math.round) : places;
  const cell = ({ curve, cost, written }: (typeof columns)[number], at: number): string => {
    const i = curve.steps.findLastIndex((step) => step * cost <= at * (1 + 1e-9));
    if (i < 0 || (curve.steps.at(-1) ?? 0) * cost < at * (1 - 1e-9)) return '–';
    return `${written(curve.median[i]!)} (${written(curve.low[i]!)}–${written(curve.high[i]!)})`;
  };
  return {
    columns: [
      axis.inUse === 'steps' ? words.chart.step : words.axis.units[axis.inUse],
      ...columns.map(({ head }) => head),
    ],
    rows: costs.map((cost) => [
      costNumber(axis.inUse, cost),
      ...columns.map((column) => cell(column, cost)),
    ]),
  };
}
