import { maximum, median, minimum } from '../../../math/statistics.ts';
import type { KnobValue } from '../../../recipe/knob.ts';
import type { CurvePanel } from '../../../recipe/view.ts';
import type { SweptRun } from '../../../run/sweep.ts';

/** What a map shows: one arm's reading, or by how much it is above another's. */
export interface Shown {
  readonly arm: string;
  readonly less: string | null;
}

/** One pair of values of the two knobs. */
export interface MapCell {
  readonly at: readonly [across: KnobValue, up: KnobValue];
  /** The median over seeds; ∞ where most of them diverged, NaN where nothing is known yet. */
  readonly value: number;
  readonly seeds: number;
  readonly diverged: number;
}

/** A map's cells, row by row from the top, and the ends of its scale of colours; null while nothing is known. */
export interface MapData {
  readonly rows: readonly (readonly MapCell[])[];
  readonly ends: readonly [low: number, high: number] | null;
}

/** What runs of a sweep over two knobs come to at all pairs of values; the second knob rises upward. */
export function mapData(
  runs: readonly SweptRun[],
  across: readonly KnobValue[],
  up: readonly KnobValue[],
  shown: Shown,
  panel: CurvePanel,
): MapData {
  const lasts = new Map(runs.map(({ at, arm, seed, last }) => [keyOf(at, arm, seed), last]));
  const seeds = [...new Set(runs.map(({ seed }) => seed))];
  const cellAt = (at: readonly [KnobValue, KnobValue]): MapCell => {
    const each = seeds.flatMap((seed) => {
      const own = lasts.get(keyOf(at, shown.arm, seed));
      const other = shown.less === null ? 0 : lasts.get(keyOf(at, shown.less, seed));
      if (own === undefined || other === undefined) return [];
      return [own === Infinity || other === Infinity ? Infinity : own - other];
    });
    const diverged = each.filter((value) => value === Infinity).length;
    return { at, value: each.length > 0 ? median(each) : NaN, seeds: each.length, diverged };
  };
  const rows = [...up].reverse().map((y) => across.map((x) => cellAt([x, y])));
  return { rows, ends: endsOf(rows.flat(), shown, panel) };
}

/** How far up the scale a value is, 0 … 1; of a difference only its size counts. NaN where it has no place. */
export function levelOf(
  value: number,
  ends: readonly [number, number],
  shown: Shown,
  { scale }: CurvePanel,
): number {
  if (!Number.isFinite(value)) return NaN;
  const onLog = isLog(shown, scale);
  const [low, high] = onLog ? ends.map(Math.log) : ends;
  const place = shown.less !== null ? Math.abs(value) : onLog ? Math.log(value) : value;
  if (low === high) return 0.5;
  return Math.min(1, Math.max(0, (place - low) / (high - low)));
}

/** Where a value stands between the middles of cells at `shares` of a track, in cells: 1.5 is half way from the second to the third. */
export function placeAmong(shares: readonly number[], share: number): number {
  const next = shares.findIndex((each) => each >= share);
  if (next <= 0) return next === 0 ? 0 : shares.length - 1;
  const [before, after] = [shares[next - 1]!, shares[next]!];
  return next - 1 + (share - before) / (after - before);
}

/** A difference may be below 0, and is measured linearly. */
const isLog = ({ less }: Shown, scale: CurvePanel['scale']) => less === null && scale === 'log';

function endsOf(cells: readonly MapCell[], shown: Shown, panel: CurvePanel): MapData['ends'] {
  const onLog = isLog(shown, panel.scale);
  const values = cells
    .map(({ value }) => value)
    .filter((value) => Number.isFinite(value) && (!onLog || value > 0));
  if (values.length === 0) return null;
  if (shown.less !== null) return [0, maximum(values.map(Math.abs))];
  return [panel.low ?? minimum(values), panel.high ?? maximum(values)];
}

const keyOf = (at: readonly KnobValue[], arm: string, seed: number) =>
  `${at.join(' ')} ${arm} ${seed}`;
