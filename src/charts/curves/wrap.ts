/** One row of a label: a part of the name, and the value if it ends here. */
export interface Row {
  readonly name: string;
  readonly value: string;
}

/** How wide a text is, as a name (bold) or as a value. */
export type Measure = (text: string, as: 'name' | 'value') => number;

/** Chinese may break between any two characters, other scripts at spaces. */
const pieces = /\s*(?:[\u2e80-\u9fff\uff00-\uffef]|[^\s\u2e80-\u9fff\uff00-\uffef]+)/g;

/** "name value" in rows at most `space` wide; a word that is wider alone is cut short. */
export function wrap(name: string, value: string, space: number, measure: Measure): Row[] {
  const rows: string[] = [];
  for (const [piece] of name.matchAll(pieces)) {
    const last = rows.at(-1);
    const longer = last === undefined ? undefined : last + piece;
    if (longer !== undefined && measure(longer, 'name') <= space) rows[rows.length - 1] = longer;
    else rows.push(shorten(piece.trimStart(), space, measure));
  }
  const named = rows.map((row) => ({ name: row, value: '' }));
  const last = named.at(-1);
  if (!value) return named;
  if (last && rowWidth({ ...last, value }, measure) <= space) last.value = value;
  else named.push({ name: '', value });
  return named;
}

/** "name value" in one row: the name cut short to `space`, the value only if it fits. */
export function oneRow(name: string, value: string, space: number, measure: Measure): Row {
  const row = { name: shorten(name, space, measure), value };
  return rowWidth(row, measure) <= space ? row : { ...row, value: '' };
}

/** The width of a row, with the space between name and value. */
export function rowWidth({ name, value }: Row, measure: Measure): number {
  const gap = name && value ? measure(' ', 'value') : 0;
  return (name ? measure(name, 'name') : 0) + gap + (value ? measure(value, 'value') : 0);
}

function shorten(word: string, space: number, measure: Measure): string {
  if (measure(word, 'name') <= space) return word;
  const letters = [...word];
  while (letters.length > 1 && measure(`${letters.join('')}…`, 'name') > space) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
