import type { Memory } from './scheduling.ts';
import type { Sitting } from './sitting.ts';
import type { Evening } from './tonight.ts';

/** All that the drill knows of its reader. It stays on the reader's machine. */
export interface DrillRecord {
  readonly memories: Readonly<Record<string, Memory>>;
  /** Interviews, the earliest first; the last one may still be going on. */
  readonly sittings: readonly Sitting[];
  readonly evening: Evening | null;
}

/** The record of a reader who has not begun. */
export const EMPTY: DrillRecord = { memories: {}, sittings: [], evening: null };

/** Puts two records together; of what both have, the one that went on longer stays. */
export function merge(own: DrillRecord, other: DrillRecord): DrillRecord {
  const memories = { ...own.memories };
  for (const [id, memory] of Object.entries(other.memories))
    if (!memories[id] || memory.last > memories[id].last) memories[id] = memory;

  const sittings = new Map(own.sittings.map((sitting) => [sitting.began, sitting]));
  for (const sitting of other.sittings) {
    const same = sittings.get(sitting.began);
    if (!same || sitting.answers.length > same.answers.length) sittings.set(sitting.began, sitting);
  }
  return {
    memories,
    sittings: [...sittings.values()].sort((a, b) => a.began - b.began),
    evening: laterEvening(own.evening, other.evening),
  };
}

/** Of two plans of one evening the reader's own stays, with the ticks of both. */
function laterEvening(own: Evening | null, other: Evening | null): Evening | null {
  if (!own || !other) return own ?? other;
  if (own.evening !== other.evening) return own.evening > other.evening ? own : other;
  return { ...own, done: [...new Set([...own.done, ...other.done])] };
}
