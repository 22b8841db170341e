import type { Autopsy } from '../recipe/autopsy.ts';
import type { Engine } from '../recipe/engine.ts';
import type { ArmPlan } from '../recipe/plan.ts';
import type { Reach } from '../recipe/reach.ts';
import { remediesFor, treated, type Remedy } from '../recipe/remedy.ts';
import type { Report } from '../worker/protocol.ts';
import { avoids } from './avoids.ts';
import type { Guest } from './background.svelte.ts';
import { RunRecord } from './history.ts';
import type { Asker } from './surfaces.ts';
import type { Workers } from './sweep.ts';

/** A finished run to look into. */
export interface Subject {
  readonly id: string;
  readonly arm: string;
  readonly plan: ArmPlan;
  readonly seed: number;
  readonly engine: Engine;
  /** How a reader comes to such a plan on the bench. */
  reach(plan: ArmPlan): Reach | null;
}

/** A change, and the subject's plan with it. */
interface Treatment {
  readonly remedy: Remedy;
  readonly plan: ArmPlan;
  readonly reach: Reach | null;
}

/** The same run with one change, trained behind the runs in view. */
export interface Trial extends Treatment {
  readonly record: RunRecord;
  /** Null until it has come. */
  readonly autopsy: Autopsy | null;
  /** Null while it is under way; else whether it avoids what went wrong. */
  readonly helped: boolean | null;
}

/** What is known of a subject; the autopsy is null until it has come. */
export interface Case {
  readonly subject: Subject;
  readonly autopsy: Autopsy | null;
  readonly trials: readonly Trial[];
  /** What has not been tried yet: nothing more once something has helped. */
  readonly left: readonly Treatment[];
}

/** Behind the runs in view, before any sweep. */
const RANK = 400;
/** How many remedies are tried. */
const TRIALS = 3;

/**
 * Autopsies of the runs in view, and trials of what might have avoided the first cause found, one after the other until one
 * does, those first that the bench can show. On eager TensorFlow.js, where a run takes long, each trial waits to be asked for.
 */
export class Autopsies implements Guest {
  cases: readonly Case[] = $state.raw([]);
  #ids = 0;

  constructor(private readonly workers: Workers & Asker) {}

  /** Says which runs are to be looked into; what is known of the others is dropped. */
  examine(subjects: readonly Subject[]): void {
    const isSame = (subject: Subject) => (each: Case) => each.subject.id === subject.id;
    const dropped = this.cases.filter((each) => !subjects.some(({ id }) => id === each.subject.id));
    this.#forget(dropped);
    const added = subjects.filter((subject) => !this.cases.some(isSame(subject)));
    if (dropped.length === 0 && added.length === 0) return;
    this.cases = subjects.map(
      (subject) =>
        this.cases.find(isSame(subject)) ?? { subject, autopsy: null, trials: [], left: [] },
    );
    for (const { id } of added) this.workers.ask({ type: 'dissect', id });
  }

  /** Trains the run with the next change, if there is one left to try. */
  tryNext(id: string): void {
    const found = this.cases.find(({ subject }) => subject.id === id);
    const [next, ...left] = found?.left ?? [];
    if (!found || !next) return;
    const { arm, seed, engine } = found.subject;
    const record = new RunRecord(`remedy ${++this.#ids} of ${id}`, arm, seed);
    this.#put({
      ...found,
      left,
      trials: [...found.trials, { ...next, record, autopsy: null, helped: null }],
    });
    this.workers.train([{ id: record.id, arm: next.plan, seed, rank: RANK, engine }]);
  }

  take(report: Report): boolean {
    if (!('id' in report) || report.id === null) return false;
    const { id } = report;
    if (report.type === 'dissected') {
      this.#answer(id, report.autopsy);
      return true;
    }
    const found = this.#onTrial(id);
    if (!found) return false;
    const { record } = found.trials.at(-1)!;
    if (report.type === 'readings') {
      record.append(report.columns);
      record.reached = report.reached;
      if (!report.end) return true;
      record.done = true;
      record.divergence = report.end.diverged;
      this.workers.ask({ type: 'dissect', id });
    } else if (report.type === 'refused' || report.type === 'failed')
      this.#conclude(found, false, null);
    return true;
  }

  lose(): void {
    this.cases = [];
  }

  leave(): void {
    this.#forget(this.cases);
    this.cases = [];
  }

  #answer(id: string, autopsy: Autopsy): void {
    const found = this.#onTrial(id);
    if (found) {
      this.workers.forget([id]);
      this.#conclude(found, avoids(autopsy, found.autopsy!), autopsy);
      return;
    }
    const asked = this.cases.find(({ subject }) => subject.id === id);
    if (!asked) return;
    const [first] = autopsy.findings;
    const left = (first ? remediesFor(first) : []).flatMap((remedy): Treatment[] => {
      const plan = treated(asked.subject.plan, remedy);
      return plan ? [{ remedy, plan, reach: asked.subject.reach(plan) }] : [];
    });
    // what a reader can come to goes first
    left.sort((a, b) => Number(a.reach === null) - Number(b.reach === null));
    this.#put({ ...asked, autopsy, left: left.slice(0, TRIALS) });
    if (asked.subject.engine === 'replay') this.tryNext(id);
  }

  #conclude(found: Case, helped: boolean, autopsy: Autopsy | null): void {
    const last = found.trials.at(-1)!;
    const trials = [...found.trials.slice(0, -1), { ...last, autopsy, helped }];
    this.#put({ ...found, trials, left: helped ? [] : found.left });
    if (!helped && found.subject.engine === 'replay') this.tryNext(found.subject.id);
  }

  /** The case whose trial under way has that id. */
  #onTrial(id: string): Case | undefined {
    return this.cases.find(({ trials }) => {
      const last = trials.at(-1);
      return last?.helped === null && last.record.id === id;
    });
  }

  #put(changed: Case): void {
    this.cases = this.cases.map((each) =>
      each.subject.id === changed.subject.id ? changed : each,
    );
  }

  #forget(cases: readonly Case[]): void {
    const ids = cases.flatMap(({ trials }) =>
      trials.flatMap(({ record, helped }) => (helped === null ? record.id : [])),
    );
    if (ids.length > 0) this.workers.forget(ids);
  }
}
