import { OWN_LIMITS } from '../../../recipe/own-limits.ts';
import { type OwnTable } from '../../../recipe/own-table.ts';
import { columnNames, numberIn, unlike, type Reading, type Sheet } from './sheet.ts';

/** Why a row of a sheet is left out. */
export type Reason =
  | { readonly kind: 'number' | 'size'; readonly column: string; readonly text: string }
  | { readonly kind: 'classes' | 'rare'; readonly name: string }
  | { readonly kind: 'label' | 'rows' };

export interface Rejected {
  readonly line: number;
  readonly reason: Reason;
}

/** The samples that a sheet comes to, and the rows that are none. The table may still have too few of them. */
export function tableOf(
  sheet: Sheet,
  { header, label, columns }: Reading,
): { readonly table: OwnTable; readonly rejected: readonly Rejected[] } {
  const names = columnNames(sheet, header);
  const rejected: Rejected[] = [];
  const taken: { line: number; name: string; numbers: number[] }[] = [];
  const found = new Set<string>();
  for (const { line, cells } of sheet.rows.slice(Number(header))) {
    const name = cells[label] ?? '';
    const numbers = columns.map((j) => numberIn(cells[j] ?? '', sheet.separator));
    const bad = numbers.findIndex((value) => !(Math.abs(value) <= OWN_LIMITS.size));
    const reason = ((): Reason | null => {
      if (name === '') return { kind: 'label' };
      if (bad >= 0) {
        const [column, text] = [names[columns[bad]!]!, cells[columns[bad]!] ?? ''];
        return { kind: Number.isNaN(numbers[bad]) ? 'number' : 'size', column, text };
      }
      if (taken.length >= OWN_LIMITS.rows) return { kind: 'rows' };
      if (found.size >= OWN_LIMITS.classes.most && !found.has(name))
        return { kind: 'classes', name };
      return null;
    })();
    if (reason) rejected.push({ line, reason });
    else {
      found.add(name);
      taken.push({ line, name, numbers });
    }
  }
  const counts = new Map<string, number>();
  for (const { name } of taken) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isRare = (name: string) => counts.get(name)! < OWN_LIMITS.each;
  const kept = taken.filter(({ name }) => !isRare(name));
  for (const { line, name } of taken)
    if (isRare(name)) rejected.push({ line, reason: { kind: 'rare', name } });
  const classes = inOrder([...found].filter((name) => !isRare(name)));
  return {
    table: {
      columns: columns.map((j) => names[j]!),
      classes: unlike(classes),
      rows: kept.map(({ numbers }) => numbers),
      labels: kept.map(({ name }) => classes.indexOf(name)),
    },
    rejected: rejected.sort((a, b) => a.line - b.line),
  };
}

/** Numbers by their size, other names as they came. */
const inOrder = (names: string[]): string[] =>
  names.every((name) => name.trim() !== '' && Number.isFinite(Number(name)))
    ? names.sort((a, b) => Number(a) - Number(b))
    : names;
