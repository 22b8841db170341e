import type { Surroundings } from '../../src/worker/desk.ts';
import type { Report } from '../../src/worker/protocol.ts';

export type Readings = Extract<Report, { type: 'readings' }>;
export type Looked = Extract<Report, { type: 'looked' }>;
export type Failed = Extract<Report, { type: 'failed' }>;

/**
 * A desk's surroundings in the test's hands: the clock moves by one at every look at it, reports change hands as they
 * would between threads, and the desk waits in each pause until the test lets it go on.
 */
export class TestSurroundings implements Surroundings {
  readonly posted: Report[] = [];
  #time = 0;
  #resume: (() => void) | null = null;

  readonly post = (report: Report, transfer: Transferable[]): void => {
    this.posted.push(structuredClone(report, { transfer }));
  };

  readonly pause = (): Promise<void> =>
    new Promise((resume) => {
      this.#resume = resume;
    });

  readonly now = (): number => this.#time++;

  /** Ends the pause the desk is in; false where it is in none. */
  async goOn(): Promise<boolean> {
    await settled();
    const resume = this.#resume;
    this.#resume = null;
    resume?.();
    await settled();
    return resume !== null;
  }

  /** The reports since this was last asked. */
  taken(): Report[] {
    return this.posted.splice(0);
  }
}

/** Whatever the desk still does, it does before the next task. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

export const isReadings = (report: Report): report is Readings => report.type === 'readings';
export const isLooked = (report: Report): report is Looked => report.type === 'looked';
export const isFailed = (report: Report): report is Failed => report.type === 'failed';
