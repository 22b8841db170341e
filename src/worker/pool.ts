import type { OwnTable } from '../recipe/own-table.ts';
import type { Command, Report, RunOrder } from './protocol.ts';

/** A worker's page end, as the pool needs it. */
export interface Port {
  send(command: Command): void;
  close(): void;
}

/** How many workers a machine with that many cores is given: one core is left to the page. */
export const poolSize = (cores: number): number => Math.min(4, Math.max(1, cores - 1));

/**
 * Spreads runs over workers: each run lives in one of them from its first step to its last question. When a worker
 * breaks, all are closed and the page is told; the next order opens new ones.
 */
export class Pool {
  #ports: Port[] = [];
  readonly #homes = new Map<string, number>();
  /** What all workers must know, those too that are opened later. */
  #table: OwnTable | null = null;

  constructor(
    private readonly size: number,
    private readonly open: (onReport: (report: Report) => void) => Port,
    private readonly onReport: (report: Report) => void,
  ) {}

  /** Starts the workers, so that the first order finds them ready. Throws where the browser has none. */
  start(): void {
    if (this.#ports.length > 0) return;
    try {
      for (let i = 0; i < this.size; i++) this.#ports.push(this.#opened(i));
      if (this.#table) this.#tell(this.#table);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Gives all workers data of the reader's own, before the runs that name them. */
  bring(table: OwnTable): void {
    this.#table = table;
    this.#tell(table);
  }

  train(runs: readonly RunOrder[]): void {
    this.start();
    const shares = this.#ports.map((): RunOrder[] => []);
    for (const run of [...runs].sort((a, b) => a.rank - b.rank)) {
      const home = this.#lightest();
      this.#homes.set(run.id, home);
      shares[home]!.push(run);
    }
    shares.forEach((share, i) => {
      if (share.length > 0) this.#ports[i]!.send({ type: 'train', runs: share });
    });
  }

  forget(ids: readonly string[]): void {
    this.#ports.forEach((port, i) => {
      const mine = ids.filter((id) => this.#homes.get(id) === i);
      if (mine.length > 0) port.send({ type: 'forget', ids: mine });
    });
    for (const id of ids) this.#homes.delete(id);
  }

  /** Passes a question to the worker that has the run. */
  ask(command: Extract<Command, { type: 'look' | 'check' | 'dissect' | 'copy' | 'time' }>): void {
    const home = this.#homes.get(command.id);
    if (home !== undefined) this.#ports[home]?.send(command);
  }

  close(): void {
    for (const port of this.#ports) port.close();
    this.#ports = [];
    this.#homes.clear();
  }

  #tell(table: OwnTable): void {
    for (const port of this.#ports) port.send({ type: 'bring', table });
  }

  /** A port whose reports count until it is closed. */
  #opened(i: number): Port {
    const port: Port = this.open((report) => {
      if (this.#ports[i] === port) this.#report(report);
    });
    return port;
  }

  #report(report: Report): void {
    if (report.type === 'unloaded' || (report.type === 'failed' && report.id === null))
      this.close();
    this.onReport(report);
  }

  /** The worker with the fewest runs. */
  #lightest(): number {
    const loads = this.#ports.map(() => 0);
    for (const home of this.#homes.values()) loads[home]!++;
    return loads.indexOf(Math.min(...loads));
  }
}
