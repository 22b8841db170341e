/** Items with commas and an “and”. */
export const list = (items: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);

/** A count with its noun: `1 seed`, `8 seeds`. */
export const plural = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** A label as it stands within a sentence. */
export const lower = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);
