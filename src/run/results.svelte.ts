import { armSeeds } from '../recipe/readings.ts';
import type { Scenario } from '../recipe/scenario.ts';
import type { Verdict } from '../recipe/verdict.ts';
import type { Report } from '../worker/protocol.ts';
import { curve, type Curve } from './curve.ts';
import { History, type RunRecord } from './history.ts';
import { change, type Change, type Work } from './orders.ts';
import { metAt, verdictOn } from './verdicts.ts';

/**
 * Does something a little later, so that many readings are looked at together; how much later the page decides, knowing
 * how many milliseconds ago what is drawn was begun.
 */
export type Soon = (act: () => void, age: number) => void;

/** What has come back from the engine: plain columns, and a version that tells when to look at them again. */
export class Results {
  /** Rises with every report; whatever reads the history reads it too. */
  version = $state(0);
  #history = new History();
  #ghosts: Record<string, Record<string, Curve>> = {};
  #work: Work | null = null;
  #ids = 0;

  /** What the page has been told of the plan in place, arm by arm: that it has begun, that a seed is done. */
  #seen: readonly string[] = [];
  /** Whether readings wait for the page to look at them. */
  #due = false;
  /** When the plan in place was opened. */
  #begunAt = 0;

  constructor(
    private readonly scenario: Scenario,
    private readonly stageName: string,
    private readonly soon: Soon,
  ) {}

  /** Makes room for new runs; arms that stay the same keep theirs. */
  open(work: Work, seeds: number, seed: number): Change {
    const id = () => `run${++this.#ids}`;
    const changed = change(this.#work, this.#history, work, seeds, seed, id);
    for (const arm of changed.touched) this.#keepGhost(arm, seeds, seed);
    this.#seen = this.#seen.filter((news) => !changed.touched.includes(news.split(' ')[0]!));
    this.#history = changed.history;
    this.#work = work;
    this.#begunAt = performance.now();
    this.version++;
    return changed;
  }

  /** Marks one run as lost, or all where `id` is null, and gives their ids: the next plan starts them again. */
  fail(id: string | null): string[] {
    const lost = this.all().filter((record) => id === null || record.id === id);
    for (const record of lost) record.failed = true;
    this.version++;
    return lost.map((record) => record.id);
  }

  /** Whether somebody still waits for that run. */
  knows(id: string): boolean {
    return this.#history.find(id) !== undefined;
  }

  /** Takes readings in and gives the run they belong to with the steps it has gained; null where nobody waits for it. */
  take(
    report: Extract<Report, { type: 'readings' }>,
  ): { record: RunRecord; gained: number } | null {
    const record = this.#history.find(report.id);
    if (!record) return null;
    const gained = report.reached - record.reached;
    record.append(report.columns);
    record.reached = report.reached;
    record.done = report.end !== null;
    record.divergence = report.end?.diverged ?? null;
    // A turn is answered at once: an arm's first readings, its first whole curve and the end of all are not made to wait.
    const news = `${record.arm} ${record.done ? 'done' : 'begun'}`;
    const isEnd = record.done && [...this.#history.all()].every(({ done }) => done);
    if (this.#seen.includes(news) && !isEnd) this.#riseSoon();
    else {
      this.#seen = [...this.#seen, news];
      this.version++;
    }
    return { record, gained };
  }

  #riseSoon(): void {
    if (this.#due) return;
    this.#due = true;
    this.soon(() => {
      this.#due = false;
      this.version++;
    }, performance.now() - this.#begunAt);
  }

  all(): RunRecord[] {
    void this.version;
    return [...this.#history.all()];
  }

  record(arm: string, seed: number): RunRecord | undefined {
    void this.version;
    return this.#history.get(arm, seed);
  }

  /** The seed's runs, an arm after the other. */
  ofSeed(arms: readonly string[], seed: number): (RunRecord | undefined)[] {
    return arms.map((arm) => this.record(arm, seed));
  }

  /** Whether every seed of these arms is done. */
  isDone(arms: readonly string[], seeds: number): boolean {
    const isDone = (arm: string, seed: number) => this.#history.get(arm, seed)?.done ?? false;
    return arms.every((arm) =>
      Array.from({ length: seeds }, (_, i) => isDone(arm, i + 1)).every(Boolean),
    );
  }

  curve(arm: string, probe: string, seeds: number): Curve {
    void this.version;
    return curve(this.#history.ofArm(arm, seeds), probe);
  }

  /** The arm's curve under the plan before, until the seed in view is done under the present one. */
  ghost(arm: string, probe: string, seed: number): Curve | null {
    return this.record(arm, seed)?.done ? null : (this.#ghosts[arm]?.[probe] ?? null);
  }

  verdicts(arms: readonly string[], seeds: number): Record<string, Verdict> {
    void this.version;
    return Object.fromEntries(
      Object.entries(this.scenario.claims)
        .filter(([, claim]) => claim.stage === this.stageName)
        .map(([name, claim]) => [name, verdictOn(claim, this.#history, arms, seeds)]),
    );
  }

  /** Whether the claims that say something of a preset gave what they should there: `{ [preset]: { [claim]: true } }`. */
  met(preset: string, verdicts: Readonly<Record<string, Verdict>>): ReturnType<typeof metAt> {
    return metAt(this.scenario, preset, verdicts);
  }

  /** The first finding that is true of the finished seeds, with its numbers; null before every arm has one. */
  finding(arms: readonly string[], seeds: number) {
    void this.version;
    const records = arms.map((arm) => this.#history.ofArm(arm, seeds).filter(({ done }) => done));
    if (records.some((finished) => finished.length === 0)) return null;
    const each = Object.fromEntries(arms.map((arm, i) => [arm, armSeeds(records[i]!)]));
    const found = Object.entries(this.scenario.findings).find(
      ([, finding]) => finding.stage === this.stageName && finding.when(each),
    );
    return found ? { name: found[0], numbers: found[1].numbers(each) } : null;
  }

  #keepGhost(arm: string, seeds: number, seed: number): void {
    if (!this.#history.get(arm, seed)?.done) return;
    const { probes } = this.scenario.stages[this.stageName]!;
    this.#ghosts[arm] = Object.fromEntries(
      Object.keys(probes).map((probe) => [probe, curve(this.#history.ofArm(arm, seeds), probe)]),
    );
  }
}
