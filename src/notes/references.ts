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

/** A family name with its particles: `Twan van Laarhoven` → `van Laarhoven`. */
const familyName = (name: string): string =>
  /(?:\s(?:van|von|de|der|den|la|le))*\s\S+$/.exec(` ${name}`)![0].trim();

/** The label a citation shows: `He et al. 2015`, `Frankle & Carbin 2019`. */
export function labelOf({ authors, year }: Reference, language: 'en' | 'zh'): string {
  const names = authors.split(/, | and /);
  const first = familyName(names[0]!);
  if (names.length === 1) return `${first} ${year}`;
  if (names.length === 2 && names[1] !== 'et al.')
    return `${first} ${language === 'en' ? '&' : '和'} ${familyName(names[1]!)} ${year}`;
  return language === 'en' ? `${first} et al. ${year}` : `${first} 等 ${year}`;
}

/** Every work that notes cite, by its key. */
export const REFERENCES: Readonly<Record<string, Reference>> = works;
