import { xShare } from '../../../charts/curves/axis.ts';
import { branches } from '../../../run/branches.ts';
import { codeOfMark, departure, type Pin } from '../../../run/pin.ts';
import type { Words } from '../../../words/en.ts';
import type { Bench } from '../../bench/bench.svelte.ts';
import { reachOf } from '../../views/curve-data.ts';
import { departureText } from '../../views/pinned.ts';
import type { CompareWords } from './says.ts';
import type { Side } from './sides.ts';

/** A run in the drawing of the tree. */
export interface TreeRow {
  readonly side: Side;
  /** How many rows above it the run stands that it goes on from; 0 for none. */
  readonly up: number;
  /** Where along the axis it begins, 0 … 1. */
  readonly from: number;
  /** Where it has marks that the run before it has not. */
  readonly marks: readonly number[];
  /** What it has otherwise than the run it goes on from, or than the stage's start. */
  readonly says: string;
}

/** The runs as a tree along the axis of the curves. */
export function treeRows(
  bench: Pick<Bench, 'run' | 'text'>,
  sides: readonly Side[],
  start: Pin,
  words: Words,
  says: CompareWords,
): TreeRow[] {
  const { run } = bench;
  const along = (step: number) =>
    run.stage.axis ? xShare(reachOf(run), run.axis.costAt(step)) : step / run.steps;
  const placed = branches(sides.map((side) => ({ ...side.pin, side })));
  return placed.map(({ run: { side }, parent, from }, i) => {
    const before = parent === null ? start : placed[parent]!.run;
    const known = before.marks.map(codeOfMark);
    const marks = side.pin.marks.filter((mark) => !known.includes(codeOfMark(mark)));
    const otherwise = departureText(bench, { ...departure(side.pin, before), seeds: null }, words);
    return {
      side,
      up: parent === null ? 0 : i - parent,
      from: along(from),
      marks: marks.map(({ at }) => along(at)),
      says: otherwise.join(', ') || says.start,
    };
  });
}
