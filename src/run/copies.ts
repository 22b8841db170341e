import type { RunCopy } from '../recipe/run-copy.ts';
import type { Command, Report } from '../worker/protocol.ts';

/** Runs laid open by their workers. */
export class Copies {
  readonly #waiting = new Map<string, ((copy: RunCopy | null) => void)[]>();

  constructor(private readonly send: (command: Extract<Command, { type: 'copy' }>) => void) {}

  /** The run laid open; null where it was dropped meanwhile, or broke. */
  ask(id: string): Promise<RunCopy | null> {
    return new Promise((answer) => {
      const waiting = this.#waiting.get(id);
      if (waiting) return void waiting.push(answer);
      this.#waiting.set(id, [answer]);
      this.send({ type: 'copy', id });
    });
  }

  /** Whether the report was an answer; one that says that runs broke is one to others too. */
  take(report: Report): report is Extract<Report, { type: 'copied' }> {
    if (report.type === 'copied') this.#answer(report.id, report.copy);
    else if (report.type === 'failed' && report.id !== null) this.drop([report.id]);
    else if (report.type === 'failed' || report.type === 'unloaded')
      this.drop([...this.#waiting.keys()]);
    return report.type === 'copied';
  }

  /** Nothing more comes of these runs. */
  drop(ids: readonly string[]): void {
    for (const id of ids) this.#answer(id, null);
  }

  #answer(id: string, copy: RunCopy | null): void {
    const waiting = this.#waiting.get(id) ?? [];
    this.#waiting.delete(id);
    for (const answer of waiting) answer(copy);
  }
}
