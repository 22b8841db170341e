import { classCounts, type OwnTable } from './own-table.ts';

/** How much a table may have; of `each` class there must be as many rows at least, so that training and test have some. */
export const OWN_LIMITS = {
  rows: 5000,
  columns: { least: 2, most: 20 },
  classes: { least: 2, most: 10 },
  each: 4,
  /** Characters of a name. */
  name: 60,
  /** Numbers lie between − this and this. */
  size: 1e12,
};

/** What keeps a table from being trained on. */
export type OwnFault =
  | { readonly kind: 'rows' | 'columns' | 'classes'; readonly count: number }
  | { readonly kind: 'rare'; readonly name: string; readonly count: number };

/** The first thing that keeps the table from being trained on; null where nothing does. */
export function ownFault(table: OwnTable): OwnFault | null {
  const { rows, columns, classes, each } = OWN_LIMITS;
  const width = table.columns.length;
  const kinds = table.classes.length;
  if (width < columns.least || width > columns.most) return { kind: 'columns', count: width };
  if (table.rows.length > rows) return { kind: 'rows', count: table.rows.length };
  if (kinds < classes.least || kinds > classes.most) return { kind: 'classes', count: kinds };
  const counts = classCounts(table);
  const rare = counts.findIndex((count) => count < each);
  return rare < 0 ? null : { kind: 'rare', name: table.classes[rare]!, count: counts[rare]! };
}
