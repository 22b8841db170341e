import type { CurveData, CurveSeries } from '../../charts/curves/data.ts';
import { fixed, scientific } from '../../charts/format.ts';
import type { Arm } from '../../charts/palette.ts';
import type { CurvePanel } from '../../recipe/view.ts';
import type { Bench } from '../bench/bench.svelte.ts';
import type { Words } from '../../words/en.ts';

/** Writes a value of a panel: two decimals, or powers of ten where those would show nothing. */
export const written = (value: number): string =>
  value !== 0 && Math.abs(value) < 0.005 ? scientific(value) : fixed(value);

/** The place of an arm among its stage's, which fixes its colour, dash and marker. */
export const placeOf = (index: number): Arm => Math.min(6, index + 1) as Arm;

/** What a panel of curves shows of the bench, but for the cursor. */
export function curveData(
  bench: Bench,
  panel: CurvePanel,
  showX: boolean,
  words: Words,
): CurveData {
  const { run, text, lit } = bench;
  const { label } = text.probes[panel.probe]!;
  const series = run.armNames.flatMap((name, i): CurveSeries[] => {
    if (bench.hidden.includes(name)) return [];
    const { steps, median, low, high } = run.curve(name, panel.probe);
    const ghost = run.ghost(name, panel.probe);
    const divergence = run.record(name, run.seed)?.divergence;
    return [
      {
        id: name,
        arm: placeOf(i),
        name: text.arms[name]!.label,
        x: steps,
        median,
        low,
        high,
        lit: lit === `arm:${name}`,
        ...(ghost && { ghost: { x: ghost.steps, y: ghost.median } }),
        ...(divergence && { diverged: { step: divergence.step, label: words.chart.diverged } }),
      },
    ];
  });
  return {
    title: panel.scale === 'log' ? words.chart.log(label) : label,
    scale: panel.scale,
    ...(panel.low !== undefined && { low: panel.low }),
    ...(panel.high !== undefined && { high: panel.high }),
    xMax: run.steps,
    showX,
    references: Object.entries(panel.references).map(([id, value]) => ({
      id,
      label: text.references[id]!,
      value,
      lit: lit === `reference:${id}`,
    })),
    series,
    cursor: null,
    lit: lit === `probe:${panel.probe}`,
    format: written,
  };
}

/** The panel in one sentence: what each arm's curve stands at, where the cursor is. */
export function curveSentence(data: CurveData, at: number, words: Words): string {
  const values = data.series.map(({ name, x, median }) => {
    let last = NaN;
    for (let i = 0; i < x.length && x[i]! <= at; i++) last = median[i]!;
    return `${name} ${written(last)}`;
  });
  return words.chart.sentence(data.title, values, String(at));
}
