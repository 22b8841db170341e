import type { Reach } from '../../charts/curves/axis.ts';
import type { CurveData, CurveSeries, SteerMark } from '../../charts/curves/data.ts';
import { fixed, scientific, significant } from '../../charts/format.ts';
import type { Arm } from '../../charts/palette.ts';
import type { CurvePanel, CurvesView } from '../../recipe/view.ts';
import type { Run } from '../../run/run.svelte.ts';
import type { Bench } from '../bench/bench.svelte.ts';
import type { Words } from '../../words/en.ts';
import { turnsOf } from './turns.ts';

/** Writes values of a panel: two digits that count on a log scale, else two decimals, or powers of ten where those would show nothing. */
export const writerOf = ({ scale }: CurvePanel): ((value: number) => string) =>
  scale === 'log'
    ? (value) => significant(value)
    : (value) => (value !== 0 && Math.abs(value) < 0.005 ? scientific(value) : fixed(value));

/** The place of an arm among its stage's, which fixes its colour, dash and marker. */
export const placeOf = (index: number): Arm => Math.min(8, index + 1) as Arm;

/** A panel's curves, with the way its values are written. */
export type PanelData = CurveData & Required<Pick<CurveData, 'format'>>;

/** What a panel of curves shows of the bench, but for the cursor. */
export function curveData(
  bench: Pick<Bench, 'run' | 'text' | 'hidden' | 'lit'>,
  panel: CurvePanel,
  showX: boolean,
  words: Words,
): PanelData {
  const { run, text, lit } = bench;
  const own = text.probes[panel.probe]!.label;
  const label =
    panel.against === undefined ? own : words.chart.against(own, text.probes[panel.against]!.label);
  const series = run.armNames.flatMap((name, i): CurveSeries[] => {
    if (bench.hidden.includes(name)) return [];
    const { steps, median, low, high } = run.curve(name, panel.probe);
    const cost = run.axis.costs[name] ?? 1;
    const over = (taken: readonly number[]) =>
      cost === 1 ? taken : taken.map((step) => step * cost);
    const ghost = run.ghost(name, panel.probe);
    const diverged = divergenceOf(run, name);
    const against = panel.against === undefined ? null : run.curve(name, panel.against);
    return [
      {
        id: name,
        arm: placeOf(i),
        name: text.arms[name]!.label,
        x: over(steps),
        median,
        low,
        high,
        lit: lit === `arm:${name}`,
        ...(ghost && { ghost: { x: over(ghost.steps), y: ghost.median } }),
        ...(diverged !== null && {
          diverged: { step: diverged * cost, label: words.chart.diverged },
        }),
        ...(against && { against: against.median }),
      },
      ...(against
        ? [
            {
              id: `${name}/${panel.against}`,
              arm: placeOf(i),
              name: text.probes[panel.against!]!.label,
              x: over(against.steps),
              median: against.median,
              lit: lit === `probe:${panel.against}`,
              pinned: true,
            },
          ]
        : []),
    ];
  });
  return {
    title: panel.scale === 'log' ? words.chart.log(label) : label,
    scale: panel.scale,
    ...(panel.low !== undefined && { low: panel.low }),
    ...(panel.high !== undefined && { high: panel.high }),
    ...reachOf(run),
    ...(run.stage.axis && { xLabel: words.axis.units[run.axis.inUse] }),
    showX,
    references: referencesOf(bench, panel),
    series,
    cursor: null,
    lit: lit === `probe:${panel.probe}`,
    format: writerOf(panel),
  };
}

/** All panels of a view, one below the other, but for the cursor. */
export const panelsData = (bench: Bench, view: CurvesView, words: Words): PanelData[] =>
  view.panels.map((panel, i) => ({
    ...curveData(bench, panel, i === view.panels.length - 1, words),
    steers: steersOf(bench, i === 0, words),
  }));

/** Where knobs were turned on the way: lines, named in the first panel only; none where arms are at another step at one place. */
function steersOf(
  { run, text }: Pick<Bench, 'run' | 'text'>,
  isNamed: boolean,
  words: Words,
): readonly SteerMark[] {
  const [cost = 1, ...others] = Object.values(run.axis.costs);
  if (others.some((other) => other !== cost)) return [];
  return run.steering.marks.map(({ at, knobs }) => ({
    x: at * cost,
    label: isNamed ? turnsOf({ run, text }, knobs, words).join(', ') : '',
  }));
}

/** The values a panel names on its axis. */
export const referencesOf = (
  { text, lit }: Pick<Bench, 'text' | 'lit'>,
  panel: CurvePanel,
): CurveData['references'] =>
  Object.entries(panel.references).map(([id, value]) => ({
    id,
    label: text.references[id]!,
    value,
    lit: lit === `reference:${id}`,
  }));
/** The ends of the x axis, which is logarithmic where the reader may choose it. */
export function reachOf({ axis, stage }: Pick<Run, 'axis' | 'stage'>): Reach {
  const [xMin, xMax] = axis.ends;
  return stage.axis ? { xMin, xMax } : { xMax };
}

/** The step at which an arm's curve ends because every finished seed diverged; null while any went through. */
function divergenceOf(run: Run, arm: string): number | null {
  let last: number | null = null;
  for (let seed = 1; seed <= run.seeds; seed++) {
    const record = run.record(arm, seed);
    if (!record?.done) continue;
    if (!record.divergence) return null;
    last = Math.max(last ?? 0, record.divergence.step);
  }
  return last;
}

/** The panel in one sentence: what each arm's curve stands at, where the cursor is; `place` says where that is. */
export function curveSentence(data: PanelData, at: number, place: string, words: Words): string {
  const values = data.series.map(({ name, x, median }) => {
    let last = NaN;
    for (let i = 0; i < x.length && x[i]! <= at; i++) last = median[i]!;
    return `${name} ${data.format(last)}`;
  });
  return words.chart.sentence(data.title, values, place);
}
