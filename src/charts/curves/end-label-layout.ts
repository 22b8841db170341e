import { spread } from '../labels.ts';
import { oneRow, rowWidth, wrap, type Measure, type Row } from './wrap.ts';

/** A line's end and what is to be said there. */
export interface LineEnd {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** For where `name` and `value` do not fit in one row. */
  readonly shortName?: string;
  readonly value: string;
}

/** A label in its place, in one row or more. */
export interface EndLabel {
  readonly left: number;
  readonly middle: number;
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
}

/** Where labels may be: right of their line's end by `offset`, left of `right`, between `top` and `bottom`; rows are `row` high. */
export interface EndLabelRoom {
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly offset: number;
  readonly row: number;
}

/**
 * Places the labels of lines so that none covers another: those that collide move apart, up and down,
 * and are cut to one row where there is not room for all.
 */
export function layOutEndLabels(
  ends: readonly LineEnd[],
  room: EndLabelRoom,
  measure: Measure,
): EndLabel[] {
  const box = (end: LineEnd, rows: Row[]) => ({
    left: end.x + room.offset,
    width: Math.max(...rows.map((row) => rowWidth(row, measure))),
    height: rows.length * room.row,
    rows,
  });
  const space = (end: LineEnd) => room.right - end.x - room.offset;
  const boxes = ends.map((end) => box(end, rowsOf(end, space(end), measure)));
  const middles = ends.map(({ y }) => y);
  for (const group of columns(boxes)) {
    const total = group.reduce((sum, i) => sum + boxes[i]!.height, 0);
    if (total > room.bottom - room.top) {
      for (const i of group) {
        const { name, shortName, value } = ends[i]!;
        boxes[i] = box(ends[i]!, [oneRow(shortName ?? name, value, space(ends[i]!), measure)]);
      }
    }
    const wishes = group.map((i) => ({ at: ends[i]!.y, size: boxes[i]!.height }));
    spread(wishes, room.top, room.bottom).forEach((middle, k) => (middles[group[k]!] = middle));
  }
  return boxes.map((one, i) => ({ ...one, middle: middles[i]! }));
}

function rowsOf({ name, shortName, value }: LineEnd, space: number, measure: Measure): Row[] {
  const rows = wrap(name, value, space, measure);
  return rows.length > 1 && shortName ? wrap(shortName, value, space, measure) : rows;
}

/** Groups of labels that share a stretch of x, so that only they can collide. */
function columns(boxes: readonly { left: number; width: number }[]): number[][] {
  const order = boxes.map((_, i) => i).sort((i, j) => boxes[i]!.left - boxes[j]!.left);
  const groups: number[][] = [];
  let reach = -Infinity;
  for (const i of order) {
    const { left, width } = boxes[i]!;
    if (left > reach) groups.push([]);
    groups.at(-1).push(i);
    reach = Math.max(reach, left + width);
  }
  return groups;
}
