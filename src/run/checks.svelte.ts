import type { Check, Command, Report } from '../worker/protocol.ts';

/** Runs held against TensorFlow.js, by run: null while it is under way. */
export class Checks {
  results: Readonly<Record<string, Check | null>> = $state.raw({});

  constructor(private readonly send: (command: Extract<Command, { type: 'check' }>) => void) {}

  ask(id: string): void {
    if (this.results[id] === null) return;
    this.results = { ...this.results, [id]: null };
    this.send({ type: 'check', id });
  }

  /** Takes an answer; one to a run that was dropped since is dropped too. Whether the report was one. */
  take(report: Report): report is Extract<Report, { type: 'checked' }> {
    if (report.type !== 'checked') return false;
    const { id, check } = report;
    if (id in this.results) this.results = { ...this.results, [id]: check };
    return true;
  }

  /** Forgets runs that are gone. */
  drop(ids: readonly string[]): void {
    this.results = Object.fromEntries(
      Object.entries(this.results).filter(([id]) => !ids.includes(id)),
    );
  }
}
