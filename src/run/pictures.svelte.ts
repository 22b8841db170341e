import type { Field } from '../recipe/field.ts';
import type { Stage } from '../recipe/stage.ts';
import { fieldsOf } from '../recipe/view.ts';
import type { Pool } from '../worker/pool.ts';
import type { Report } from '../worker/protocol.ts';
import type { RunRecord } from './history.ts';
import type { ArmFields } from './arm-fields.ts';
import { Looks, type Wish } from './looks.ts';
import { Pace } from './pace.ts';

/** What pictures must know of a run. */
export interface Pictured {
  /** The seed in view, arm by arm. */
  readonly inView: () => readonly (RunRecord | undefined)[];
  /** The step at which a run is to be seen. */
  readonly stepOf: (record: RunRecord) => number;
  /** The steps at which it may be seen, ascending. */
  readonly stepsOf: (record: RunRecord) => readonly number[];
  /** How far pictures of the plane reach; null leaves it to the stage. */
  readonly extent: () => number | null;
}

/** What the arms' pictures show: their fields at the cursor, asked for as it moves and as runs go on. */
export class Pictures {
  fields: Readonly<Record<string, ArmFields>> = $state.raw({});
  readonly #looks: Looks;
  readonly #fields: readonly Field[];
  /** Pictures follow a run that trains a few times a second: drawing them takes the engine's time. */
  readonly #pace = new Pace(250);
  #scrubs = false;

  constructor(
    stage: Stage,
    ask: Pool['ask'],
    private readonly of: Pictured,
  ) {
    const show = (arm: string, looked: ArmFields) =>
      (this.fields = { ...this.fields, [arm]: looked });
    this.#fields = stage.views.flatMap(fieldsOf);
    this.#looks = new Looks(this.#fields, ask, show);
  }

  /** Asks for the fields at the cursor of those runs that have begun. */
  look(): void {
    const extent = this.of.extent();
    this.#looks.fields = this.#fields.map((field) =>
      extent !== null && 'extent' in field ? { ...field, extent } : field,
    );
    for (const record of this.#begun())
      this.#looks.want(record.arm, wishFor(record, this.of.stepOf(record)));
    this.#gather();
  }

  /** Does so as a run goes on: now and then. */
  follow(): void {
    if (this.#pace.isDue) this.look();
  }

  /** The reader has taken hold of the cursor: pictures of all steps are gathered, so that they are there as it moves. */
  scrub(): void {
    this.#scrubs = true;
    this.look();
  }

  /** Asks for these fields too, beside what the stage's views show. */
  askAlso(more: readonly Field[]): void {
    this.#looks.askAlso(more);
  }

  /** Takes an answer; whether the report was one. */
  take(report: Report): report is Extract<Report, { type: 'looked' }> {
    if (report.type !== 'looked') return false;
    this.#looks.answer(report.request, report.id, report.step, report.values);
    this.#gather();
    return true;
  }

  /** Forgets runs that are gone. Those in their place draw their curves first. */
  drop(ids: readonly string[]): void {
    this.#looks.drop(ids);
    if (ids.length > 0) this.#pace.restart();
  }

  #gather(): void {
    const records = this.#begun();
    if (!this.#scrubs || !records.every(({ done }) => done)) return;
    for (const record of records)
      this.#looks.gather(
        record.arm,
        coarseToFine(this.of.stepsOf(record)).map((step) => wishFor(record, step)),
      );
  }

  #begun(): RunRecord[] {
    return this.of.inView().flatMap((record) => (record && record.reached > 0 ? record : []));
  }
}

const wishFor = ({ id, done }: RunRecord, step: number): Wish => ({ id, step, done });

/** Every sixteenth, then every eighth, … until there are all. */
function coarseToFine(steps: readonly number[]): number[] {
  const ordered = [16, 8, 4, 2, 1].flatMap((apart) => steps.filter((_, i) => i % apart === 0));
  return [...new Set(ordered)];
}
