import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BINARY } from '../../../src/jit/instructions.ts';
import { MODE, type Mode } from '../../../src/jit/ops/broadcast.ts';
import { normals } from '../../engine/draws.ts';
import { SPECIAL } from './arguments.ts';
import { kernels, memory } from './module.ts';
import { anyLayout, differences, run } from './workspace.ts';

interface Grid {
  readonly rows: number;
  readonly columns: number;
}

const anyGrid: fc.Arbitrary<Grid> = fc.record({
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 9 }),
});
const anyMode = fc.constantFrom<Mode>(...Object.values(MODE));

/** What an operand holds in a mode, and its number at row i and column j. */
function operand(values: Float32Array, mode: Mode, { rows, columns }: Grid) {
  const held = values.slice(0, [rows * columns, columns, rows, 1][mode]);
  return { held, at: (i: number, j: number) => held[[i * columns + j, j, i, 0][mode]!]! };
}

const onGrid = ({ rows, columns }: Grid, f: (i: number, j: number) => number) =>
  Float32Array.from({ length: rows * columns }, (_, at) =>
    f(Math.floor(at / columns), at % columns),
  );

const a = normals('operand a', 45);
const b = normals('operand b', 45);

describe('operands full, by row, by column or of one number', () => {
  it('binary reads them at any place, and may take the place of a full one', () => {
    fc.assert(
      fc.property(anyGrid, fc.tuple(anyMode, anyMode), anyLayout(3), (grid, modes, layout) => {
        const [left, right] = [operand(a, modes[0], grid), operand(b, modes[1], grid)];
        const size = grid.rows * grid.columns;
        const expected = onGrid(grid, (i, j) => left.at(i, j) - right.at(i, j));
        const full = modes.indexOf(MODE.full);
        for (const place of [layout, ...(full < 0 ? [] : [{ inPlace: full }])]) {
          const inputs = [left.held, right.held];
          const out = run(memory, { size, inputs, ...place }, (out, a, b) =>
            kernels.binary(
              BINARY.indexOf('sub'),
              out,
              a,
              modes[0],
              b,
              modes[1],
              grid.rows,
              grid.columns,
            ),
          );
          expect(differences(out, expected)).toEqual([]);
        }
      }),
      { seed: 6, numRuns: 500 },
    );
  });

  it('select reads all three so; where the condition is not 0 it chooses the first', () => {
    const conditions = a.map((_, i) => [0, 1, -0, NaN, 2][(i * i) % 5]!);
    const values = a.map((x, i) => (i % 4 ? x : SPECIAL[i]!));
    fc.assert(
      fc.property(
        anyGrid,
        fc.tuple(anyMode, anyMode, anyMode),
        anyLayout(4),
        (grid, modes, layout) => {
          const condition = operand(conditions, modes[0], grid);
          const [yes, no] = [operand(values, modes[1], grid), operand(b, modes[2], grid)];
          const size = grid.rows * grid.columns;
          const expected = onGrid(grid, (i, j) => (condition.at(i, j) !== 0 ? yes : no).at(i, j));
          const full = modes.indexOf(MODE.full);
          for (const place of [layout, ...(full < 0 ? [] : [{ inPlace: full }])]) {
            const inputs = [condition.held, yes.held, no.held];
            const out = run(memory, { size, inputs, ...place }, (out, c, a, b) =>
              kernels.select(out, c, modes[0], a, modes[1], b, modes[2], grid.rows, grid.columns),
            );
            expect(differences(out, expected)).toEqual([]);
          }
        },
      ),
      { seed: 8, numRuns: 500 },
    );
  });
});
