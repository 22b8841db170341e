/** A verdict as far as a change of its word matters. */
interface Announced {
  readonly id: string;
  readonly state: string;
}

/**
 * Remembers the last settled word of each verdict and picks those whose word is another now. What is pending says
 * nothing, and neither does a word that is heard for the first time.
 */
export function announcer(): <V extends Announced>(verdicts: readonly V[]) => V[] {
  const last = new Map<string, string>();
  return (verdicts) =>
    verdicts.filter(({ id, state }) => {
      if (state === 'pending') return false;
      const before = last.get(id);
      last.set(id, state);
      return before !== undefined && before !== state;
    });
}
