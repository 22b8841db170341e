import { OWN_LIMITS, ownFault } from '../recipe/own-limits.ts';
import { type OwnTable } from '../recipe/own-table.ts';

/** Why data in an address or a file are not used; `away`: an address names them that has no room for them. */
export type OwnTrouble = 'damaged' | 'large' | 'newer' | 'unfit' | 'away' | 'classes' | 'stage';

/** What was read: a table, or why there is none. */
export type OwnRead =
  | { readonly table: OwnTable; readonly trouble?: never }
  | { readonly trouble: OwnTrouble; readonly table?: never };

/** The version of the form below. */
const VERSION = 1;
/** Characters a file may have. */
export const OWN_FILE_MOST = 2 * 2 ** 20;

/** A table as text, JSON of one line a sample: its numbers, then the place of its class. */
export function ownText({ columns, classes, rows, labels }: OwnTable): string {
  const lines = rows.map((row, i) => JSON.stringify([...row, labels[i]]));
  const head = JSON.stringify({ ablate: VERSION, columns, classes });
  return `${head.slice(0, -1)},"rows":[\n${lines.join(',\n')}\n]}\n`;
}

/** Reads such a text from anywhere. It never throws. */
export function readOwnText(text: string): OwnRead {
  if (text.length > OWN_FILE_MOST) return { trouble: 'large' };
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return { trouble: 'damaged' };
  }
  if (!isRecord(read)) return { trouble: 'damaged' };
  const { ablate: version, columns, classes, rows } = read;
  if (typeof version === 'number' && version > VERSION) return { trouble: 'newer' };
  if (version !== VERSION || !areNames(columns) || !areNames(classes) || !Array.isArray(rows))
    return { trouble: 'damaged' };
  if (rows.length > OWN_LIMITS.rows) return { trouble: 'unfit' };
  const width = columns.length;
  const isSample = (row: unknown): row is number[] =>
    Array.isArray(row) &&
    row.length === width + 1 &&
    row.every((value) => typeof value === 'number' && Math.abs(value) <= OWN_LIMITS.size) &&
    classes[row[width] as number] !== undefined;
  if (!rows.every(isSample)) return { trouble: 'damaged' };
  const table = {
    columns,
    classes,
    rows: rows.map((row) => row.slice(0, width)),
    labels: rows.map((row) => row[width]!),
  };
  return ownFault(table) ? { trouble: 'unfit' } : { table };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const areNames = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length <= OWN_LIMITS.columns.most &&
  value.every((name) => typeof name === 'string' && name.length <= OWN_LIMITS.name) &&
  new Set(value).size === value.length;
