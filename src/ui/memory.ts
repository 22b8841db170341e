const key = (name: string) => `ablate.${name}`;

/** What the reader chose last time; null where nothing usable is stored, or storage is refused. */
export function recall<Option extends string>(
  name: string,
  options: readonly Option[],
): Option | null {
  try {
    const stored = localStorage.getItem(key(name));
    return options.find((option) => option === stored) ?? null;
  } catch {
    return null;
  }
}

/** Keeps a choice for next time; where storage is refused it lasts as long as the page. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(key(name), value);
  } catch {
    // a private window: the choice holds until the page closes
  }
}
