import { EagerTrainer } from '../../src/engine/eager-trainer.ts';
import { weightsField } from '../../src/recipe/field.ts';
import { Desk } from '../../src/worker/desk.ts';
import type { NewTrainer } from '../../src/worker/job.ts';
import { isCounted, type Report, type RunOrder } from '../../src/worker/protocol.ts';
import { order as orderOf, small } from './arms.ts';
import { isReadings, TestSurroundings } from './surroundings.ts';

/** Steps that fit into one slice: the clock moves by one at every look at it, a slice lasts eight. */
export const SLICE = 8;
/** Steps of a run, and how many slices they make. */
export const STEPS = 52;
export const SLICES = Math.ceil(STEPS / SLICE);

export const order = (id: string, change: Partial<RunOrder> = {}): RunOrder =>
  orderOf(id, { arm: small({ steps: STEPS }), ...change });

/** A desk at work on eager tfjs, with the page's part in the test's hands. */
export class TestDesk {
  readonly around = new TestSurroundings();
  readonly desk: Desk;

  constructor(newTrainer: NewTrainer = (arm, seed) => new EagerTrainer(arm, seed)) {
    this.desk = new Desk(this.around, newTrainer);
  }

  train(...runs: RunOrder[]): void {
    this.desk.receive({ type: 'train', runs });
  }

  forget(...ids: string[]): void {
    this.desk.receive({ type: 'forget', ids });
  }

  look(id: string, step: number, request = 1): void {
    this.desk.receive({ type: 'look', request, id, step, fields: [weightsField()] });
  }

  seen(times = 1): void {
    for (let i = 0; i < times; i++) this.desk.receive({ type: 'seen' });
  }

  /** The reports since this was last asked, all of them seen. */
  taken(): Report[] {
    const reports = this.around.taken();
    this.seen(reports.filter(isCounted).length);
    return reports;
  }

  /** Lets the desk work on for so many slices or to the end of its work; the page sees all it reports. */
  async workOn(slices = Infinity): Promise<Report[]> {
    const reports = this.taken();
    for (let slice = 0; slice < slices; slice++) {
      if (!(await this.around.goOn())) break;
      reports.push(...this.taken());
    }
    return reports;
  }

  /** Lets the desk work on for so many slices, if it will; the page sees none of its reports. */
  async unseen(slices: number): Promise<Report[]> {
    for (let slice = 0; slice < slices; slice++) await this.around.goOn();
    return this.around.taken();
  }
}

export const idsOf = (reports: readonly Report[]): string[] =>
  reports.filter(isReadings).map(({ id }) => id);

/** The runs that came to their end, in that order. */
export const endedOf = (reports: readonly Report[]): string[] =>
  idsOf(reports.filter((report) => isReadings(report) && report.end !== null));
