import type { PlanarWay } from '../math/principal-plane.ts';
import { keptWeightsField, planeField, type FieldValues } from '../recipe/field.ts';
import type { Report } from '../worker/protocol.ts';
import type { RunRecord } from './history.ts';
import type { Asker } from './surfaces.ts';

/** How many states of a run are looked at, and how many points of the loss down; there are twice as many across. */
const STATES = 60;
const ROWS = 17;

/** The way of one run's weights. */
export interface Path extends PlanarWay {
  /** The step of each place, ascending. */
  readonly steps: Uint32Array;
}

/** The ways of several runs on one plane, and the training loss there. */
export interface Paths extends Pick<FieldValues['plane'], 'extent' | 'rows' | 'loss'> {
  /** By the run's id. */
  readonly byRun: Readonly<Record<string, Path>>;
}

type Kept = NonNullable<FieldValues['keptWeights']>;

/**
 * Gathers the kept states of the runs in view and asks for the plane that holds most of them, with the loss on it: the runs
 * have one network and one data set, so that one of them answers for all.
 */
export class PathFinder {
  #wanted: readonly RunRecord[] = [];
  readonly #kept = new Map<string, Kept>();
  /** The runs whose states are under way. */
  #asked: readonly string[] = [];
  #paths: Paths | null = null;
  /** The last question for a plane: an answer to an earlier one comes too late. */
  #question: { readonly number: number; readonly ids: readonly string[] } = { number: 0, ids: [] };

  constructor(
    private readonly asker: Asker,
    private readonly changed: () => void,
  ) {}

  /** The newest ways on one plane; null before the first. */
  get paths(): Paths | null {
    return this.#paths;
  }

  /** Says which runs are wanted; they must be done. Those that diverged have no way. What others gave is forgotten. */
  start(records: readonly RunRecord[]): void {
    const wanted = records.filter(({ divergence }) => divergence === null);
    const ids = wanted.map(({ id }) => id);
    if (ids.join() === this.#wanted.map(({ id }) => id).join()) return;
    this.#wanted = wanted;
    for (const id of this.#kept.keys()) if (!ids.includes(id)) this.#kept.delete(id);
    const missing = wanted.filter(({ id }) => !this.#kept.has(id));
    const fields = [keptWeightsField({ states: STATES })];
    for (const { id, reached: step } of missing)
      if (!this.#asked.includes(id)) this.asker.ask({ type: 'look', request: 0, id, step, fields });
    this.#asked = missing.map(({ id }) => id);
    this.#question = { number: this.#question.number + 1, ids: [] };
    this.#lay();
  }

  /** Takes states or a plane in; false where the report has neither. */
  take(report: Report): boolean {
    if (report.type !== 'looked') return false;
    const { keptWeights, plane } = report.values;
    if (keptWeights && this.#asked.includes(report.id)) {
      this.#asked = this.#asked.filter((id) => id !== report.id);
      this.#kept.set(report.id, keptWeights);
      this.#lay();
    }
    const { number, ids } = this.#question;
    if (plane?.number === number) {
      const { ways, extent, rows, loss } = plane;
      const byRun = Object.fromEntries(
        ids.map((id, i) => [id, { ...ways[i]!, steps: this.#kept.get(id)!.steps }]),
      );
      this.#paths = { byRun, extent, rows, loss };
      this.changed();
    }
    return Boolean(keptWeights ?? plane);
  }

  /** The workers are gone: what was under way will not come. */
  lose(): void {
    this.#wanted = [];
    this.#asked = [];
  }

  /** Asks for the plane, once the states of all wanted runs are there. */
  #lay(): void {
    const [first] = this.#wanted;
    const ids = this.#wanted.map(({ id }) => id);
    const kept = ids.flatMap((id) => this.#kept.get(id) ?? []);
    if (!first || kept.length < ids.length) return;
    this.#question = { number: this.#question.number + 1, ids };
    const ways = kept.map(({ weights }) => weights);
    const fields = [planeField({ rows: ROWS, ways, number: this.#question.number })];
    this.asker.ask({ type: 'look', request: 0, id: first.id, step: first.reached, fields });
  }
}
