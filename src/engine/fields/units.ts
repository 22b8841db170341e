import { gridPoints } from '../../math/grid.ts';
import type { FieldValues } from '../../recipe/field.ts';
import type { Evaluation } from '../evaluation.ts';

/** What each hidden unit answers to over a square of the plane; the first `most` units of each layer. */
export function units(
  { size, extent, most }: { size: number; extent: number; most: number },
  at: Evaluation,
): FieldValues['units'] {
  if (at.table('train').width !== 2) return { size, layers: [] };
  const hidden = at.hiddenOf(gridPoints({ size, low: -extent, high: extent }));
  const cells = size * size;
  const layers = hidden.map(({ values, units: width }) => {
    const shown = Math.min(most, width);
    const maps = new Float32Array(shown * cells);
    for (let unit = 0; unit < shown; unit++)
      for (let cell = 0; cell < cells; cell++)
        maps[unit * cells + cell] = values[cell * width + unit]!;
    return maps;
  });
  return { size, layers };
}
