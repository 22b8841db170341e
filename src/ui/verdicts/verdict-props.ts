import type { Criterion, Expectation } from '../../recipe/claim.ts';

/** What a verdict says at one setting: `partly` is neither held nor failed by enough seeds. */
export type VerdictState = 'pending' | 'holds' | 'partly' | 'fails';

/** Where else a claim has an expectation, and whether that was met when it was run. */
export interface Elsewhere {
  readonly name: string;
  readonly label: string;
  readonly expects: Expectation;
  readonly measured: 'met' | 'not met' | null;
}

/** A claim and what came of it at the knobs on the bench. */
export interface VerdictProps {
  readonly id: string;
  /** The claim's sentence, as HTML-free text. */
  readonly says: string;
  /** What is compared with what, as HTML. */
  readonly what: string;
  readonly state: VerdictState;
  /** What is expected at the knobs on the bench; null where the claim says nothing about them. */
  readonly expectation: Expectation | null;
  /** Whether each seed met the criterion, seed 1 first; null while it runs. */
  readonly seeds: readonly (boolean | null)[];
  /** Median over the seeds, and an interval that covers it with probability `level` (0…1). */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number | null;
  readonly criterion: Criterion;
  /** Writes the compared number. */
  readonly unitFormat: (value: number) => string;
  readonly presets: readonly Elsewhere[];
  readonly lit: boolean;
}
