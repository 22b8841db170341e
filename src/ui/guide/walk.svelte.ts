import { GUIDES } from '../../../scenarios/guides.ts';
import type { Guide, Look, Trial } from '../../recipe/guide.ts';
import { openPool } from '../../run/open-pool.ts';
import { isDone, quotedOf } from '../../run/outcome.ts';
import { UNADDRESSED } from '../address-bar.ts';
import { Bench } from '../bench/bench.svelte.ts';
import type { Step } from './place.ts';
import {
  FRESH,
  missingFrom,
  NOTHING_SAID,
  readRecord,
  type GuideRecord,
  type Said,
} from './record.ts';
import { benchHash } from './trial.ts';

/** One reader on the way through one guide: the step, what was said, and the bench that runs the trial. */
export class Walk {
  readonly guide: Guide;
  step: Step = $state.raw('predict');
  record: GuideRecord = $state.raw(FRESH);
  /** Runs the trial of the step once its guess is locked in. */
  bench: Bench | null = $state.raw(null);
  /** Whether a step was asked for that shows what is still to be predicted. */
  early = $state.raw(false);

  readonly trialName: 'predict' | 'transfer' = $derived(
    this.step === 'transfer' ? 'transfer' : 'predict',
  );
  readonly trial: Trial = $derived.by(() => this.guide[this.trialName]);
  readonly said: Said = $derived.by(() => this.record[this.trialName]);
  readonly missing: readonly string[] = $derived.by(() => missingFrom(this.said, this.trial));
  readonly done: boolean = $derived.by(
    () => this.bench !== null && isDone(this.bench.run, this.trial.arms),
  );
  /** What texts quote of the run; null before it is done. */
  readonly numbers: Readonly<Record<string, number | null>> | null = $derived.by(() =>
    this.bench && this.done ? quotedOf(this.bench.run, this.trial) : null,
  );

  #benchOf: string | null = null;

  constructor(
    readonly slug: string,
    private readonly store: Pick<Storage, 'getItem' | 'setItem'> | null,
  ) {
    this.guide = GUIDES[slug]!;
    this.record = readRecord(this.#kept(), this.guide);
  }

  /** Goes to a step; one that shows what came out waits for the prediction. */
  goTo(step: Step): void {
    this.early = step !== 'predict' && !this.record.predict.locked;
    this.step = this.early ? 'predict' : step;
    this.#openBench();
  }

  /** Takes what the reader says of the trial in hand. */
  say(change: Partial<Said>): void {
    if (this.said.locked) return;
    this.#keep({ [this.trialName]: { ...this.said, ...change } });
  }

  write(words: string): void {
    this.#keep({ words });
  }

  /** Locks the guess in and runs; false where something is still to be said. */
  lock(): boolean {
    if (this.missing.length > 0) return false;
    this.say({ locked: true });
    this.#openBench();
    return true;
  }

  /** Forgets what was said of the trial in hand; of the whole guide where it is the first. */
  startOver(): void {
    this.#keep(this.trialName === 'predict' ? FRESH : { transfer: NOTHING_SAID });
    this.#openBench();
  }

  /** Puts the light and the cursor where there is something to be seen. */
  look({ target, at }: Look): void {
    if (!this.bench) return;
    this.bench.lit = target;
    if (at === undefined) this.bench.run.moveTo(null);
    else this.bench.moveTo(at);
  }

  close(): void {
    this.bench?.close();
    this.bench = null;
    this.#benchOf = null;
  }

  /** The bench of the trial in hand, if it may be seen; one that is there already goes on. */
  #openBench(): void {
    const wanted = this.said.locked && this.step !== 'predict' ? this.trialName : null;
    const warm = this.said.locked && this.#benchOf === this.trialName;
    if (wanted === this.#benchOf || warm) return;
    this.close();
    if (wanted === null) return;
    this.bench = new Bench(benchHash(this.slug, this.trial), openPool, UNADDRESSED);
    this.#benchOf = wanted;
  }

  #keep(change: Partial<GuideRecord>): void {
    this.record = { ...this.record, ...change };
    try {
      this.store?.setItem(keyOf(this.slug), JSON.stringify(this.record));
    } catch {
      // storage is full or refused: what was said lasts as long as the page
    }
  }

  #kept(): string | null {
    try {
      return this.store?.getItem(keyOf(this.slug)) ?? null;
    } catch {
      return null;
    }
  }
}

const keyOf = (slug: string) => `ablate.guide.${slug}`;
