import { beforeEach, describe, expect, test } from 'vitest';
import { ownText } from '../../../src/run/own-file.ts';
import { draft } from '../../../src/ui/tools/data/draft.svelte.ts';
import {
  dotsOf,
  erased,
  isApart,
  MOST_DOTS,
  paintedTable,
  PLANE,
  stamped,
  type Dot,
} from '../../../src/ui/tools/data/paint.ts';
import { readFile } from '../../../src/ui/tools/data/read-file.ts';
import { tableOf } from '../../recipe/own-tables.ts';

const at = (x: number, y: number, label = 0): Dot => ({ x, y, label });

describe('paint', () => {
  test('is put down on a grid, within the plane, as many points as the brush has', () => {
    expect(stamped([], at(0.5, -0.25, 2), 'point')).toEqual([at(0.5, -0.25, 2)]);
    const corner = stamped([], at(PLANE, PLANE), 'large');
    expect(corner).toHaveLength(15);
    for (const { x, y } of corner) {
      expect(Math.max(x, y)).toBeLessThanOrEqual(PLANE);
      expect([x, y]).toEqual([Math.round(100 * x) / 100, Math.round(100 * y) / 100]);
    }
    let dots: readonly Dot[] = [];
    for (let i = 0; i < 80; i++) dots = stamped(dots, at(0, 0), 'large');
    expect(dots).toHaveLength(MOST_DOTS);
  });

  test('is rubbed out around the eraser', () => {
    const dots = [at(0, 0), at(0.1, 0), at(0.5, 0)];
    expect(erased(dots, at(0, 0), 'point')).toEqual(dots.slice(1));
    expect(erased(dots, at(0, 0), 'small')).toEqual(dots.slice(2));
    expect(erased(dots, at(-1, 0), 'small')).toBe(dots);
    expect([
      isApart(at(0, 0), at(0.05, 0), 'point'),
      isApart(at(0, 0), at(0.1, 0), 'point'),
    ]).toEqual([false, true]);
  });

  test('is a table of the classes that are used, and comes back from it', () => {
    const dots = [at(0, 1, 3), at(0.25, -0.5, 1), at(-1, 0.01, 3)];
    const table = paintedTable(dots);
    expect([table.classes, table.labels]).toEqual([
      ['B', 'D'],
      [1, 0, 1],
    ]);
    expect(dotsOf(table)).toEqual(dots);
    expect(dotsOf({ ...table, columns: ['a', 'b'] })).toBeNull();
    expect(dotsOf({ ...table, classes: ['B', 'rose'] })).toBeNull();
    expect(
      dotsOf({
        ...table,
        rows: [
          [0.001, 0],
          [0, 0],
          [0, 0],
        ],
      }),
    ).toBeNull();
    expect(
      dotsOf({
        ...table,
        rows: [
          [2, 0],
          [0, 0],
          [0, 0],
        ],
      }),
    ).toBeNull();
  });
});

describe('a draft', () => {
  beforeEach(() => {
    draft.way = 'paint';
    draft.replace([]);
  });

  test('undoes a stroke as a whole', () => {
    draft.brush = 'point';
    draft.begin();
    draft.touch(at(0, 0));
    draft.touch(at(0.5, 0));
    draft.begin();
    draft.touch(at(0, 0), 'eraser');
    expect(draft.dots).toEqual([at(0.5, 0)]);
    draft.undo();
    expect(draft.dots).toHaveLength(2);
    draft.undo();
    expect(draft.dots).toEqual([]);
  });

  test('understands a text, and lets the reader know better', () => {
    draft.way = 'sheet';
    const rows = Array.from(
      { length: 12 },
      (_, i) => `${i},${i / 2},${i % 3},${i % 2 ? 'a' : 'b'}`,
    );
    draft.write(rows.join('\n'));
    expect(draft.table.classes).toEqual(['b', 'a']);
    expect(draft.table.columns).toEqual(['1', '2']);
    draft.asked = { label: 2 };
    expect(draft.table.classes).toEqual(['0', '1', '2']);
    draft.asked = { label: 2, columns: [0, 1, 2] };
    expect(draft.table.columns).toEqual(['1', '2']);
    draft.separator = ';';
    expect(draft.rejected.length + draft.table.rows.length).toBe(12);
    draft.write('');
    expect([draft.table.rows, draft.rejected, draft.separator]).toEqual([[], [], null]);
  });

  test('takes in a table that was saved: on the plane where it was painted, else as the same table', () => {
    draft.load(paintedTable([at(0, 1), at(0.25, -0.5, 1)]));
    expect([draft.way, draft.dots]).toEqual(['paint', [at(0, 1), at(0.25, -0.5, 1)]]);
    const table = { ...tableOf([5, 4], 3), classes: ['a "quoted", one', 'two\nlines'] };
    draft.load(table);
    expect([draft.way, draft.table]).toEqual(['sheet', table]);
  });
});

describe('a file', () => {
  test('that was saved here has its table', async () => {
    const table = tableOf([5, 4], 3);
    expect(await readFile(new Blob([ownText(table)]))).toEqual({ table });
  });

  test.each<[parts: BlobPart, read: object]>([
    ['a,b\n1,2', { text: 'a,b\n1,2' }],
    ['', { trouble: 'empty' }],
    ['{"rows":', { trouble: 'damaged' }],
    ['{"ablate":9}', { trouble: 'newer' }],
    [Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), { trouble: 'binary' }],
    ['1,'.repeat(600_000), { trouble: 'large' }],
    [' '.repeat(2 ** 21 + 1), { trouble: 'large' }],
  ])('of %.20s comes to %j', async (parts, read) => {
    expect(await readFile(new Blob([parts]))).toEqual(read);
  });
});
