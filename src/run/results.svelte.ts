import { armSeeds, armsRead } from '../recipe/readings.ts';
import type { Scenario } from '../recipe/scenario.ts';
import type { Verdict } from '../recipe/verdict.ts';
import { ANSWER, type Report } from '../worker/protocol.ts';
import { curve, type Curve } from './curve.ts';
import { runKey, type HeadStarts } from './head-starts.ts';
import { History, type RunRecord } from './history.ts';
import { Meter } from './meter.svelte.ts';
import { change, type Change, type Work } from './orders.ts';
import { metAt, verdictOn } from './verdicts.ts';

/**
 * Does something a little later, so that many readings are looked at together; how much later the page decides, knowing
 * how many milliseconds ago what is drawn was begun, or null while a turn has no answer: that is looked at when it is there.
 */
export type Soon = (act: () => void, age: number | null) => void;

/** What an arm has come to since it was touched: readings, enough of them to answer a turn, the whole run of a seed. */
const NEWS = { none: 0, begun: 1, answered: 2, done: 3 } as const;

/** What has come back from the engine: plain columns, and a version that tells when to look at them again. */
export class Results {
  /** Rises with every report; whatever reads the history reads it too. */
  version = $state(0);
  #history = new History();
  #ghosts: Record<string, Record<string, Curve>> = {};
  #work: Work | null = null;
  #ids = 0;
  readonly #meter = new Meter();

  /** What the page has been told of the plan in place, arm by arm. */
  #news: Record<string, number> = {};
  /** Readings that wait for the page to look at them. */
  #due: object | null = null;
  /** When the plan in place was opened. */
  #begunAt = 0;

  constructor(
    private readonly scenario: Scenario,
    private readonly stageName: string,
    private readonly soon: Soon,
    private readonly starts: HeadStarts,
  ) {}

  /** Makes room for new runs; arms that stay the same keep theirs. */
  open(work: Work, seeds: number, seed: number): Change {
    const id = () => `run${++this.#ids}`;
    const { starts } = this;
    const changed = change(this.#work, this.#history, work, { seeds, seed, id, starts });
    for (const arm of changed.touched) this.#keep(arm, seeds, seed);
    if (changed.touched.length > 0) this.#meter.turn();
    this.#history = changed.history;
    this.#work = work;
    for (const arm of changed.touched)
      this.#news[arm] = this.#newsOf(this.#history.get(arm, seed)!);
    this.#begunAt = performance.now();
    this.#rise();
    return changed;
  }

  /** Marks one run as lost, or all where `id` is null, and gives their ids: the next plan starts them again. */
  fail(id: string | null): string[] {
    const lost = this.all().filter((record) => id === null || record.id === id);
    for (const record of lost) record.failed = true;
    this.#rise();
    return lost.map((record) => record.id);
  }

  /** Takes back the runs of an arm that have not begun: the next plan starts them again, in the place they then have. */
  recall(arm: string): void {
    for (const record of this.all())
      if (record.arm === arm && record.reached === 0 && !record.done) record.failed = true;
  }

  /** Whether somebody still waits for that run. */
  knows(id: string): boolean {
    return this.#history.find(id) !== undefined;
  }

  /** How fast it comes back. */
  get meter(): Meter {
    void this.version;
    return this.#meter;
  }

  /** Takes readings in and gives the run they belong to; null where nobody waits for it. */
  take(report: Extract<Report, { type: 'readings' }>): RunRecord | null {
    const record = this.#history.find(report.id);
    if (!record) return null;
    this.#meter.add(report.reached - record.reached, report.spent);
    record.append(report.columns);
    record.reached = report.reached;
    record.done = report.end !== null;
    record.divergence = report.end?.diverged ?? null;
    const before = this.#newsOfAll;
    this.#news[record.arm] = Math.max(this.#news[record.arm] ?? NEWS.none, this.#newsOf(record));
    const isEnd = record.done && [...this.#history.all()].every(({ done }) => done);
    // Such news do not wait, but for the arms beside it: a frame with one of them would hold up that with all.
    if (this.#newsOfAll > before || isEnd) this.#rise();
    else this.#riseSoon();
    return record;
  }

  #newsOf({ arm, done, reached }: RunRecord): number {
    if (done) return NEWS.done;
    if (reached === 0) return NEWS.none;
    return reached > ANSWER * this.#work!.plan.arms[arm]!.steps ? NEWS.answered : NEWS.begun;
  }

  /** What all arms in view have come to. */
  get #newsOfAll(): number {
    const arms = Object.keys(this.#work!.plan.arms).filter((arm) => !this.#isAway(arm));
    return Math.min(...arms.map((arm) => this.#news[arm] ?? NEWS.none));
  }

  #rise(): void {
    this.#due = null;
    this.version++;
  }

  #riseSoon(): void {
    if (this.#due) return;
    const due = (this.#due = {});
    const age = this.#newsOfAll < NEWS.answered ? null : performance.now() - this.#begunAt;
    this.soon(() => this.#due === due && this.#rise(), age);
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

  /**
   * The first finding that is true of the finished seeds, with its numbers; null before every arm in view has one. What
   * speaks of an arm out of view is passed over until that has one too.
   */
  finding(arms: readonly string[], seeds: number) {
    void this.version;
    const finished = (arm: string) => this.#history.ofArm(arm, seeds).filter(({ done }) => done);
    if (arms.some((arm) => !this.#isAway(arm) && finished(arm).length === 0)) return null;
    for (const [name, finding] of Object.entries(this.scenario.findings)) {
      if (finding.stage !== this.stageName) continue;
      let isKnown = true;
      const each = armsRead(arms, (arm) => {
        const runs = finished(arm);
        isKnown &&= runs.length > 0;
        return armSeeds(runs);
      });
      const numbers = finding.when(each) ? finding.numbers(each) : null;
      if (isKnown && numbers) return { name, numbers };
    }
    return null;
  }

  #isAway(arm: string): boolean {
    return this.#work?.away?.includes(arm) ?? false;
  }

  /** Keeps what is worth it of an arm's runs that others take the place of. */
  #keep(arm: string, seeds: number, seed: number): void {
    const record = this.#history.get(arm, seed);
    // One without its answer is no head start, and would pass for one.
    if (record && this.#newsOf(record) >= NEWS.answered && this.#work!.engine === 'replay')
      this.starts.put(runKey(this.#work!.plan.arms[arm]!, seed), record);
    if (!record?.done) return;
    const { probes } = this.scenario.stages[this.stageName]!;
    this.#ghosts[arm] = Object.fromEntries(
      Object.keys(probes).map((probe) => [probe, curve(this.#history.ofArm(arm, seeds), probe)]),
    );
  }
}
