import works from './references.json' with { type: 'json' };

/** A published work that notes cite. */
export interface Reference {
  /** All authors up to four, else three and “et al.”, separated by commas. */
  readonly authors: string;
  readonly title: string;
  readonly venue: string;
  readonly year: number;
  /** Where it can be read; absent where no address was confirmed. */
  readonly url?: string;
}

/** The label a citation shows: `He et al. 2015`, `Frankle & Carbin 2019`. */
export function labelOf({ authors, year }: Reference, language: 'en' | 'zh'): string {
  const names = authors.split(/, | and /).map((name) => name.trim());
  const last = names[0]!.split(' ').at(-1);
  if (names.length === 1) return `${last} ${year}`;
  if (names.length === 2 && names[1] !== 'et al.')
    return `${last} ${language === 'en' ? '&' : '和'} ${names[1]!.split(' ').at(-1)} ${year}`;
  return language === 'en' ? `${last} et al. ${year}` : `${last} 等 ${year}`;
}

/** Every work that notes cite, by its key. */
export const REFERENCES: Readonly<Record<string, Reference>> = works;
