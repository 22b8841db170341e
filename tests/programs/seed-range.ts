/** The seeds a text such as `7` or `101-116` names; null if it names none, or more than 1,000. */
export function seedRange(text: string): number[] | null {
  const match = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(text);
  if (!match) return null;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  if (last < first || last - first >= 1000) return null;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
