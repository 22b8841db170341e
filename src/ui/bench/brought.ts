/** A sentence of the reader's own notes that stands beside a scenario, and the file it is from. */
export interface Brought {
  readonly slug: string;
  readonly text: string;
  readonly file: string;
}

const KEY = 'ablate.brought';
let held: Brought | null = null;
let fresh = false;

/** Takes a sentence along to a scenario; it lasts as long as the tab, or, where storage is refused, the page. */
export function bring(brought: Brought): void {
  held = brought;
  fresh = true;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(brought));
  } catch {
    // a private window: the page remembers it
  }
}

/** The sentence that was brought to a scenario; null where there is none. */
export function broughtTo(slug: string): Brought | null {
  held ??= stored();
  return held?.slug === slug ? held : null;
}

/** Whether the sentence was brought just now, which is so once. */
export function justBrought(): boolean {
  const now = fresh;
  fresh = false;
  return now;
}

/** Forgets the sentence. */
export function dropBrought(): void {
  held = null;
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // nothing was stored
  }
}

function stored(): Brought | null {
  try {
    const { slug, text, file } = JSON.parse(
      sessionStorage.getItem(KEY) ?? '{}',
    ) as Partial<Brought>;
    const whole = [slug, text, file].every((each) => typeof each === 'string');
    return whole ? ({ slug, text, file } as Brought) : null;
  } catch {
    return null;
  }
}
