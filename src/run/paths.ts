import { principalPlane, type PlanarWay } from '../math/principal-plane.ts';
import { keptWeightsField, planeLossField, type FieldValues } from '../recipe/field.ts';
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
export interface Paths {
  /** By the run's id. */
  readonly byRun: Readonly<Record<string, Path>>;
  readonly extent: number;
  readonly rows: number;
  /** rows × (2 rows − 1), first row at the top; null before it has come. */
  readonly loss: Float32Array | null;
}

type Kept = NonNullable<FieldValues['keptWeights']>;

/**
 * Gathers the kept states of the runs in view, lays one plane through all of them, and asks for the loss on it: the runs
 * have one network and one data set, so that one of them answers for all.
 */
export class PathFinder {
  #wanted: readonly RunRecord[] = [];
  readonly #kept = new Map<string, Kept>();
  /** The runs whose states are under way. */
  #asked: readonly string[] = [];
  #paths: Paths | null = null;
  /** How many planes there have been: the loss on an earlier one comes too late. */
  #planes = 0;

  constructor(
    private readonly asker: Asker,
    private readonly changed: () => void,
  ) {}

  /** The newest ways that were laid on one plane; null before the first. */
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
    this.#lay();
  }

  /** Takes states or losses in; false where the report has neither. */
  take(report: Report): boolean {
    if (report.type !== 'looked') return false;
    const { keptWeights, planeLoss } = report.values;
    if (keptWeights && this.#asked.includes(report.id)) {
      this.#asked = this.#asked.filter((id) => id !== report.id);
      this.#kept.set(report.id, keptWeights);
      this.#lay();
    }
    if (planeLoss && this.#paths && planeLoss.plane === this.#planes) {
      this.#paths = { ...this.#paths, loss: planeLoss.losses };
      this.changed();
    }
    return Boolean(keptWeights ?? planeLoss);
  }

  /** The workers are gone: what was under way will not come. */
  lose(): void {
    this.#wanted = [];
    this.#asked = [];
  }

  /** Once the states of all wanted runs are there. */
  #lay(): void {
    const ids = this.#wanted.map(({ id }) => id);
    const kept = ids.map((id) => this.#kept.get(id));
    const [first] = this.#wanted;
    if (!first || !kept.every((each) => each !== undefined)) return;
    const { plane, ways } = principalPlane(
      kept.map(({ weights }) => weights),
      kept[0]!.width,
    );
    const byRun = Object.fromEntries(
      ids.map((id, i) => [id, { ...ways[i]!, steps: kept[i]!.steps }]),
    );
    this.#paths = { byRun, extent: plane.extent, rows: ROWS, loss: null };
    const fields = [planeLossField({ rows: ROWS, plane, number: ++this.#planes })];
    this.asker.ask({ type: 'look', request: 0, id: first.id, step: first.reached, fields });
    this.changed();
  }
}
