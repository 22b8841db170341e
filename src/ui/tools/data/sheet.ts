import { dsvFormat } from 'd3';
import { OWN_LIMITS } from '../../../recipe/own-limits.ts';

/** What may stand between cells. */
export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** One record: its cells, and the line of the text it begins in. */
interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A text read as a table of cells, empty lines left out. */
export interface Sheet {
  readonly separator: Separator;
  readonly rows: readonly SheetRow[];
  /** Cells of the longest row. */
  readonly width: number;
}

/** How a sheet is understood: whether its first row are names, which column is the class, which ones are numbers. */
export interface Reading {
  readonly header: boolean;
  readonly label: number;
  readonly columns: readonly number[];
}

/** Columns a sheet may have; more are no table that somebody would choose from. */
export const WIDEST = 100;
/** Rows that guesses look at. */
const LOOKED = 200;

/** Reads the text, cells apart by that separator; quoted cells may have it, and line ends, within. */
export function sheetOf(text: string, separator: Separator): Sheet {
  let line = 1;
  const rows: SheetRow[] = [];
  for (const row of dsvFormat(separator).parseRows(text.replace(/^\uFEFF/, ''))) {
    const cells = row.map((cell) => cell.trim());
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
    line += 1 + row.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
  }
  return {
    separator,
    rows,
    width: rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
  };
}

/** The separator that cuts most rows into one number of cells, and into more than one. */
export function guessSeparator(text: string): Separator {
  const start = text.split(/\r\n|\r|\n/, LOOKED).join('\n');
  const scores = SEPARATORS.map((separator) => {
    const counts = new Map<number, number>();
    for (const { cells } of sheetOf(start, separator).rows)
      counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    counts.delete(1);
    return Math.max(0, ...counts.values());
  });
  return SEPARATORS[scores.indexOf(Math.max(...scores))]!;
}

/** A cell as a number; NaN where it is none. Where commas do not stand between cells one may be a decimal point. */
export function numberIn(cell: string, separator: Separator): number {
  const text = separator === ',' ? cell : cell.replace(',', '.');
  return /^[+\-−]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)
    ? Number(text.replace('−', '-'))
    : NaN;
}

/** Names that a column of classes often has. */
const LABEL = /^(class|label|target|species|category|type|y|类|类别|标签|种类|品种)$/i;

/** How a sheet is likely to be meant. Of columns that may all be the class it is that with the fewest values; the last where none may be. */
export function guessReading(sheet: Sheet, header = guessHeader(sheet)): Reading {
  const rows = sheet.rows.slice(Number(header), LOOKED);
  const places = Array.from({ length: Math.min(sheet.width, WIDEST) }, (_, j) => j);
  const isNumeric = places.map((j) => shareOfNumbers(sheet, rows, j) > 0.8);
  const kinds = places.map((j) => new Set(rows.map(({ cells }) => cells[j] ?? '')).size);
  const { least, most } = OWN_LIMITS.classes;
  const areClasses = (j: number) => kinds[j]! >= least && kinds[j]! <= most;
  const names = header ? (sheet.rows[0]?.cells ?? []) : [];
  const fewest = Math.min(...kinds.filter((_, j) => areClasses(j)));
  const label =
    places.find((j) => LABEL.test(names[j] ?? '') && areClasses(j)) ??
    places.findLast((j) => !isNumeric[j] && areClasses(j)) ??
    places.findLast((j) => kinds[j] === fewest) ??
    Math.max(0, places.length - 1);
  const columns = places.filter((j) => j !== label && isNumeric[j]).slice(0, 2);
  return { header, label, columns };
}

/** Whether the first row has no number where the rows below have some. */
function guessHeader(sheet: Sheet): boolean {
  const [first, ...below] = sheet.rows.slice(0, LOOKED);
  if (!first || below.length === 0) return false;
  const numeric = first.cells.map((_, j) => shareOfNumbers(sheet, below, j) > 0.8);
  return first.cells.some((cell, j) => numeric[j] && Number.isNaN(numberIn(cell, sheet.separator)));
}

function shareOfNumbers({ separator }: Sheet, rows: readonly SheetRow[], j: number): number {
  const filled = rows.flatMap(({ cells }) => cells[j] || []);
  const numbers = filled.filter((cell) => !Number.isNaN(numberIn(cell, separator)));
  return filled.length > 0 ? numbers.length / filled.length : 0;
}

/** What the columns are called: by the first row, or by their place. */
export function columnNames(sheet: Sheet, header: boolean): string[] {
  const names = header ? sheet.rows[0]?.cells : undefined;
  return unlike(
    Array.from({ length: Math.min(sheet.width, WIDEST) }, (_, j) => names?.[j] || String(j + 1)),
  );
}

/** The names, shortened, with a number behind those that are there already. */
export function unlike(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((name) => {
    const short = name.slice(0, OWN_LIMITS.name - 6);
    let unique = short;
    for (let n = 2; seen.has(unique); n++) unique = `${short} (${n})`;
    seen.add(unique);
    return unique;
  });
}
