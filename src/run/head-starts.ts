import type { ArmPlan } from '../recipe/plan.ts';
import type { RunRecord } from './history.ts';

/** What determines a replayed run, as text. */
export const runKey = (plan: ArmPlan, seed: number): string => `${seed} ${JSON.stringify(plan)}`;

/** How many numbers of runs are kept: 16 MB. */
const MOST = 2 ** 22;

/**
 * Readings the page has of replayed runs, by their keys: a run that is ordered once more shows them at once, and is
 * trained behind that. Those asked for or brought last are kept.
 */
export class HeadStarts {
  readonly #records = new Map<string, RunRecord>();
  #numbers = 0;

  has(key: string): boolean {
    return this.#records.has(key);
  }

  /** Keeps a run that is not appended to any more, unless one is there that has got further. */
  put(key: string, record: RunRecord): void {
    const known = this.#taken(key);
    record.trim();
    this.#keep(key, known && known.told > record.told ? known : record);
  }

  /** Gives a run that begins what is known of it. */
  tell(key: string, record: RunRecord): void {
    const known = this.#taken(key);
    if (!known) return;
    record.follow(known);
    this.#keep(key, known);
  }

  #taken(key: string): RunRecord | undefined {
    const known = this.#records.get(key);
    if (this.#records.delete(key)) this.#numbers -= known!.size;
    return known;
  }

  #keep(key: string, record: RunRecord): void {
    this.#records.set(key, record);
    this.#numbers += record.size;
    for (const oldest of this.#records.keys()) {
      if (this.#numbers <= MOST) return;
      this.#taken(oldest);
    }
  }
}
