/** Most units of a layer that are shown. */
export const mostShown = 8;

/** One layer of units in a drawing: where its units stand and how many more there are. */
export interface LayerPlace {
  readonly x: number;
  readonly ys: readonly number[];
  readonly rest: number;
}

/** A drawing of a network, left to right: inputs, hidden layers, outputs; in CSS pixels. */
export interface NetworkLayout {
  readonly layers: readonly LayerPlace[];
  /** Side of a hidden unit's picture. */
  readonly side: number;
  /** Radius of inputs and outputs. */
  readonly radius: number;
  readonly labelY: number;
  readonly restY: number;
}

/** Places layers of `widths` units in a box; `row` is the height of a row of type. */
export function layOutNetwork(
  widths: readonly number[],
  width: number,
  height: number,
  row = 16,
): NetworkLayout {
  const gaps = Math.max(1, widths.length - 1);
  const anyRest = widths.some((units) => units > mostShown);
  const shown = widths.map((units) => Math.min(units, mostShown));
  const bottom = height - 1.15 * row - (anyRest ? 0.8 * row : 0);

  // as large as the closest neighbours allow
  const most = Math.max(1, ...shown.slice(1, -1));
  const apart = Math.min((bottom - 2) / most, (width - 20) / gaps);
  const side = Math.round(Math.max(10, Math.min(1.4 * row, apart - 4)));
  const radius = Math.min(0.375 * row, side / 2);
  const top = side / 2 + 2;
  const low = bottom - side / 2 - 2;
  const edge = radius + 2;
  return {
    layers: shown.map((units, layer) => ({
      x: edge + (layer * (width - 2 * edge)) / gaps,
      ys: heights(units, top, low),
      rest: widths[layer]! - units,
    })),
    side,
    radius,
    labelY: height - 0.25 * row,
    restY: bottom + 0.65 * row,
  };
}

/** One in the middle, two near it, more from top to bottom. */
function heights(units: number, top: number, low: number): number[] {
  const middle = (top + low) / 2;
  const reach = units === 1 ? 0 : units === 2 ? 0.44 : 1;
  return Array.from({ length: units }, (_, i) =>
    units === 1 ? middle : middle + (i / (units - 1) - 0.5) * reach * (low - top),
  );
}
