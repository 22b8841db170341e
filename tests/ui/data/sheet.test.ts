import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OWN_LIMITS, ownFault } from '../../../src/recipe/own-limits.ts';
import {
  columnNames,
  guessReading,
  guessSeparator,
  numberIn,
  SEPARATORS,
  sheetOf,
  WIDEST,
} from '../../../src/ui/tools/data/sheet.ts';
import { tableOf } from '../../../src/ui/tools/data/sheet-table.ts';

const read = (text: string) => {
  const sheet = sheetOf(text, guessSeparator(text));
  const reading = guessReading(sheet);
  return { sheet, reading, ...tableOf(sheet, reading) };
};

/** Two classes of four flowers. */
const flowers = [
  'sepal,petal,species',
  ...['5.1,1.4,setosa', '4.9,1.3,setosa', '4.7,1.5,setosa', '5.0,1.4,setosa'],
  ...['7.0,4.7,virginica', '6.4,4.5,virginica', '6.9,4.9,virginica', '6.5,4.6,virginica'],
];

describe('a sheet', () => {
  test('of a header, numbers and names is understood', () => {
    const { reading, table, rejected } = read(flowers.join('\n'));
    expect(reading).toEqual({ header: true, label: 2, columns: [0, 1] });
    expect(table.columns).toEqual(['sepal', 'petal']);
    expect(table.classes).toEqual(['setosa', 'virginica']);
    expect(table.rows[4]).toEqual([7, 4.7]);
    expect(table.labels).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    expect(rejected).toEqual([]);
    expect(ownFault(table)).toBeNull();
  });

  test.each(SEPARATORS)('may have %j between its cells', (separator) => {
    const { sheet, table } = read(flowers.join('\r\n').replaceAll(',', separator));
    expect(sheet.separator).toBe(separator);
    expect(table.rows).toHaveLength(8);
  });

  test('may have decimal commas where cells are apart by something else', () => {
    const { table } = read(flowers.join('\n').replaceAll(',', ';').replaceAll('.', ','));
    expect(table.rows[1]).toEqual([4.9, 1.3]);
  });

  test('without names has its columns numbered, and classes that are numbers in their order', () => {
    const { reading, table } = read(
      '1,0.5,2\n1,0.25,3\n0,1.5,4\n0,2.5,5\n1,0,6\n1,0,7\n0,1,8\n0,1,9\n0,1.25,1\n0,7,11\n1,9,12',
    );
    expect(reading).toEqual({ header: false, label: 0, columns: [1, 2] });
    expect([table.columns, table.classes]).toEqual([
      ['2', '3'],
      ['0', '1'],
    ]);
    expect(table.labels.slice(0, 3)).toEqual([1, 1, 0]);
  });

  test('a byte order mark, quotes with line ends and empty lines keep the lines’ numbers', () => {
    const text = `\uFEFF"a","b","class"\n1,2,"set\r\nosa"\n\n3,x,"set\r\nosa"\n5,6,\n`;
    const { rows } = sheetOf(text, ',');
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5, 7]);
    expect(rows[0]!.cells).toEqual(['a', 'b', 'class']);
  });

  test('says of every row that is left out in which line it is and why', () => {
    const text = [...flowers, '1,2', '?,3,setosa', '4,1e13,setosa', '1,2,rose', '', '4,,virginica'];
    expect(read(text.join('\n')).rejected).toEqual([
      { line: 10, reason: { kind: 'label' } },
      { line: 11, reason: { kind: 'number', column: 'sepal', text: '?' } },
      { line: 12, reason: { kind: 'size', column: 'petal', text: '1e13' } },
      { line: 13, reason: { kind: 'rare', name: 'rose' } },
      { line: 15, reason: { kind: 'number', column: 'petal', text: '' } },
    ]);
  });

  test('has no more rows and classes than a table may have', () => {
    const rows = Array.from({ length: 5002 }, (_, i) => `${i},${i},${i % 2 ? 'a' : 'b'}`);
    const { table, rejected } = read(rows.join('\n'));
    expect(table.rows).toHaveLength(OWN_LIMITS.rows);
    expect(rejected.map(({ line, reason }) => [line, reason.kind])).toEqual([
      [5001, 'rows'],
      [5002, 'rows'],
    ]);
    const many = Array.from({ length: 44 }, (_, i) => `${i},${i},c${i % 11}`).join('\n');
    const eleventh = tableOf(sheetOf(many, ','), { header: false, label: 2, columns: [0, 1] });
    expect(eleventh.table.classes).toHaveLength(10);
    expect(eleventh.rejected.every(({ reason }) => reason.kind === 'classes')).toBe(true);
  });

  test('columns of one name are told apart', () => {
    expect(columnNames(sheetOf('x,x,,x\n1,2,3,4', ','), true)).toEqual([
      'x',
      'x (2)',
      '3',
      'x (3)',
    ]);
  });
});

test.each<[cell: string, number: number]>([
  ['1', 1],
  ['-.5', -0.5],
  ['−2', -2],
  ['+1e-3', 0.001],
  ['1.', 1],
  ['', NaN],
  ['0x10', NaN],
  ['1,5', NaN],
  ['Infinity', NaN],
  ['1e', NaN],
  ['1 2', NaN],
])('the cell %j is the number %d', (cell, number) => expect(numberIn(cell, ',')).toBe(number));

test('whatever a text is, it comes to a table or to rows left out, and nothing throws', () => {
  const pieces = fc.constantFrom(
    ...[
      ',',
      ';',
      '\t',
      '|',
      '"',
      '""',
      '\n',
      '\r\n',
      '\r',
      '\uFEFF',
      '\0',
      ' ',
      '<b>',
      '__proto__',
    ],
    ...[
      'a',
      'class',
      'constructor',
      'setosa',
      '1',
      '2.5',
      '-3',
      '1e999',
      'NaN',
      '−1',
      '٣',
      '💥',
      '\ud800',
    ],
  );
  const mutated = fc
    .tuple(fc.nat(flowers.join('\n').length), fc.nat(12), fc.array(pieces, { maxLength: 12 }))
    .map(([at, cut, put]) => {
      const text = flowers.join('\n');
      return text.slice(0, at) + put.join('') + text.slice(at + cut);
    });
  const texts = fc.oneof(
    mutated,
    fc.array(pieces).map((parts) => parts.join('')),
    fc.string(),
  );
  fc.assert(
    fc.property(
      texts,
      fc.option(fc.constantFrom(...SEPARATORS)),
      fc.option(fc.boolean()),
      (text, separator, header) => {
        const sheet = sheetOf(text, separator ?? guessSeparator(text));
        const reading = guessReading(sheet, header ?? undefined);
        expect(reading.columns).not.toContain(reading.label);
        expect(sheet.width <= WIDEST ? columnNames(sheet, reading.header).length : WIDEST).toBe(
          Math.min(WIDEST, sheet.width),
        );
        const { table, rejected } = tableOf(sheet, reading);
        const named = Number(reading.header && sheet.rows.length > 0);
        expect(table.rows.length + rejected.length).toBe(sheet.rows.length - named);
        expect(table.rows.flat().every(Number.isFinite)).toBe(true);
        expect(table.labels.every((label) => table.classes[label] !== undefined)).toBe(true);
        expect(new Set(table.classes).size).toBe(table.classes.length);
        ownFault(table);
      },
    ),
    { numRuns: 10_000, seed: 1 },
  );
});
