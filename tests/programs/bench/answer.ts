import { compileCost, type CompileCost } from './compile-cost.ts';
import { FIRST_STEPS, requireEqual, requireMoved } from './equal-work.ts';
import { gemmRate, type GemmRate } from './gemm.ts';
import { PEERS, type PeerName } from './peers.ts';
import { race, type Budget } from './rounds.ts';
import type { Peer, Runner } from './runner.ts';
import { firstValuesOf } from './variables.ts';
import { WORKLOADS, type Workload } from './workload.ts';

/** What a thread is asked to measure. */
export type Question =
  | { readonly kind: 'workload'; readonly name: string; readonly budget: Budget }
  | { readonly kind: 'compile'; readonly name: string }
  | { readonly kind: 'gemm'; readonly budget: Budget };

/** What came of a workload: steps per second of each peer, or why it has none. */
export interface Measured {
  readonly name: string;
  readonly rates: Readonly<Partial<Record<PeerName, number>>>;
  readonly refusals: Readonly<Partial<Record<PeerName, string>>>;
  /** Null where the step cannot be compiled. */
  readonly compile: CompileCost | null;
}

interface Answers {
  readonly workload: Measured;
  readonly compile: CompileCost | null;
  readonly gemm: GemmRate;
}
/** What comes back. */
export type AnswerTo<Q extends Question> = Answers[Q['kind']];

/** Puts a question to a thread of its own. */
export type Ask = <Q extends Question>(question: Q) => Promise<AnswerTo<Q>>;

/** Measures, in a thread that has done nothing yet but start tfjs. */
export async function answer(question: Question): Promise<Answers[Question['kind']]> {
  if (question.kind === 'gemm') return gemmRate(question.budget);
  const workload = WORKLOADS.find(({ name }) => name === question.name)!;
  return question.kind === 'compile' ? compileCost(workload) : measure(workload, question.budget);
}

async function measure(workload: Workload, budget: Budget): Promise<Measured> {
  // First of all, since it is to be cold.
  const compile = compileCost(workload);
  const runners: Partial<Record<PeerName, Runner>> = {};
  const refusals: Partial<Record<PeerName, string>> = {};
  for (const [name, peer] of Object.entries(PEERS) as [PeerName, Peer][]) {
    try {
      runners[name] = await begin(peer, workload);
    } catch (error) {
      refusals[name] = error instanceof Error ? error.message : String(error);
    }
  }
  const first = firstValuesOf(workload);
  const expected = runners.tfjsCpu!.variables();
  for (const [name, runner] of Object.entries(runners))
    requireEqual(name, first, expected, runner.variables());
  const rates = await race(runners, budget);
  for (const [name, runner] of Object.entries(runners)) {
    requireMoved(workload, name, first, runner.variables());
    runner.dispose();
  }
  return { name: workload.name, rates, refusals, compile };
}

async function begin(peer: Peer, workload: Workload): Promise<Runner> {
  const runner = await peer(workload);
  await runner.run(FIRST_STEPS);
  return runner;
}
