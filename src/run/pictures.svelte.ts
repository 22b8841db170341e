import type { Field } from '../recipe/field.ts';
import type { Stage } from '../recipe/stage.ts';
import { fieldsOf } from '../recipe/view.ts';
import type { Pool } from '../worker/pool.ts';
import type { RunRecord } from './history.ts';
import { Looks, type ArmFields } from './looks.ts';
import { Pace } from './pace.ts';

/** What the arms' pictures show: their fields at the cursor, asked for as it moves and as runs go on. */
export class Pictures {
  fields: Readonly<Record<string, ArmFields>> = $state.raw({});
  readonly #looks: Looks;
  /** Pictures follow a run that trains a few times a second: drawing them takes the engine's time. */
  readonly #pace = new Pace(250);

  /** `placeOf` says which step of a run is to be seen. */
  constructor(
    stage: Stage,
    ask: Pool['ask'],
    private readonly placeOf: (record: RunRecord) => number,
  ) {
    const show = (arm: string, looked: ArmFields) =>
      (this.fields = { ...this.fields, [arm]: looked });
    this.#looks = new Looks(stage.views.flatMap(fieldsOf), ask, show);
  }

  /** Asks for the fields of those runs that have begun. */
  look(records: readonly (RunRecord | undefined)[]): void {
    for (const record of records)
      if (record && record.reached > 0)
        this.#looks.want(record.arm, { id: record.id, step: this.placeOf(record) });
  }

  /** Asks for them again as these runs go on, now and then. */
  follow(records: readonly (RunRecord | undefined)[]): void {
    if (this.#pace.isDue) this.look(records);
  }

  /** Asks for these fields too, beside what the stage's views show. */
  askAlso(more: readonly Field[]): void {
    this.#looks.askAlso(more);
  }

  answer(...answered: Parameters<Looks['answer']>): void {
    this.#looks.answer(...answered);
  }

  drop(ids: readonly string[]): void {
    this.#looks.drop(ids);
  }
}
