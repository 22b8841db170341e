import { curveMonotoneX, line } from 'd3';
import { bottomInset, plotInsets, topInset } from '../../charts/curves/insets.ts';
import type { CurveData } from '../../charts/curves/data.ts';
import type { Arm } from '../../charts/palette.ts';
import { SCENARIOS } from '../../../scenarios/all.ts';
import type { Trial } from '../../recipe/guide.ts';
import { level, type Drawing } from '../../run/drawing.ts';
import type { ValueAxis } from '../../run/value-axis.ts';
import type { ScenarioText } from '../../notes/scenario-text.ts';
import type { Words } from '../../words/en.ts';
import type { Bench } from '../bench/bench.svelte.ts';
import { curveData, placeOf, referencesOf, writerOf, type PanelData } from '../views/curve-data.ts';
import { panelOf, stepsOf } from './trial.ts';

/** The value axis that curves are drawn on by hand; null where something else is guessed. */
export function drawnAxis(slug: string, trial: Trial): ValueAxis | null {
  const { guess } = trial;
  if (guess.kind !== 'draw') return null;
  return { low: guess.low, high: guess.high, scale: panelOf(slug, trial).scale };
}

/** The trial's panel: empty before the run, with the run's curves after it, on the axis that was drawn on. */
export function sketchData(
  slug: string,
  trial: Trial,
  bench: Bench | null,
  text: ScenarioText,
  words: Words,
): PanelData {
  const panel = panelOf(slug, trial);
  const axis = drawnAxis(slug, trial);
  const ends: Pick<CurveData, 'low' | 'high'> = axis ? { low: axis.low, high: axis.high } : {};
  if (bench) return { ...curveData(bench, panel, true, words), ...ends };
  const { label } = text.probes[panel.probe]!;
  return {
    title: panel.scale === 'log' ? words.chart.log(label) : label,
    scale: panel.scale,
    ...ends,
    xMax: stepsOf(slug, trial),
    showX: true,
    references: referencesOf({ text, lit: null }, panel),
    series: [],
    cursor: null,
    format: writerOf(panel),
  };
}

/** An arm as it is drawn by hand. */
export interface Pencil {
  readonly name: string;
  readonly label: string;
  readonly arm: Arm;
  readonly drawing: Drawing;
  /** Whether the reader has drawn it; before, it lies level. */
  readonly drawn: boolean;
}

/** The drawings of a trial's arms. Those that are still to be drawn lie apart, so that each can be taken hold of. */
export function pencilsOf(
  slug: string,
  { stage, arms }: Trial,
  drawings: Readonly<Record<string, Drawing>>,
  names: readonly string[],
  text: ScenarioText,
): Pencil[] {
  return SCENARIOS[slug]!.stages[stage]
    ? arms.map((name, i) => ({
        name,
        label: text.arms[name]!.label,
        arm: placeOf(names.indexOf(name)),
        drawing: drawings[name] ?? level(0.55 - 0.12 * i),
        drawn: name in drawings,
      }))
    : [];
}

/** The plot of a panel this wide and high, in CSS pixels: where its axes are, and the way from shares of it to pixels. */
export function plotOn(width: number, height: number) {
  const type = { size1: 12 };
  const { left, right } = plotInsets(width);
  const top = topInset(type);
  const plot = {
    left,
    top,
    width: Math.max(1, width - left - right),
    height: Math.max(1, height - top - bottomInset(type, true)),
  };
  return {
    ...plot,
    x: (share: number) => plot.left + share * plot.width,
    y: (share: number) => plot.top + (1 - share) * plot.height,
    /** The share of the plot at a pixel, 0 to 1 at its lower left and upper right ends. */
    at: (x: number, y: number) => ({
      x: (x - plot.left) / plot.width,
      y: 1 - (y - plot.top) / plot.height,
    }),
  };
}

/** A drawing as an SVG path. */
export const pathOf = (drawing: Drawing, { x, y }: Pick<ReturnType<typeof plotOn>, 'x' | 'y'>) =>
  line<number>((_, i) => x(i / (drawing.length - 1)), y).curve(curveMonotoneX)([...drawing]) ?? '';

/** Heights at which labels stand clear of each other, in the order given, at least `gap` apart. */
export function apart(heights: readonly number[], gap: number): number[] {
  const order = heights.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at);
  for (let k = 1; k < order.length; k++) {
    const over = order[k - 1]!.at + gap - order[k]!.at;
    if (over > 0) {
      order[k - 1]!.at -= over / 2;
      order[k]!.at += over / 2;
    }
  }
  const placed = [...heights];
  for (const { at, i } of order) placed[i] = at;
  return placed;
}
