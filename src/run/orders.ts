import type { Engine } from '../recipe/engine.ts';
import type { Plan } from '../recipe/plan.ts';
import type { RunOrder } from '../worker/protocol.ts';
import { runKey, type HeadStarts } from './head-starts.ts';
import { History, RunRecord } from './history.ts';

/** What is to be run, and what takes the steps. */
export interface Work {
  readonly plan: Plan;
  readonly engine: Engine;
  /** Arms that nobody looks at: their runs come later. */
  readonly away?: readonly string[];
}

/** What changes when a plan takes the place of another: the runs to start, those to drop, and the history that remains. */
export interface Change {
  readonly history: History;
  readonly start: readonly RunOrder[];
  readonly forget: readonly string[];
  /** The arms that are run afresh. */
  readonly touched: readonly string[];
}

/** Which runs of each arm there are to be, and what they are given. */
export interface Wanted {
  readonly seeds: number;
  /** The seed in view. */
  readonly seed: number;
  /** Gives the next run its id. */
  readonly id: () => string;
  readonly starts: Pick<HeadStarts, 'tell'>;
}

/**
 * Arms whose own plan and engine stay the same keep their runs, but for those that failed; the others start over. The seed in
 * view goes first in every arm, so that a curve appears at once; the further seeds fill the band.
 */
export function change(
  before: Work | null,
  history: History,
  after: Work,
  { seeds, seed, id: nextId, starts }: Wanted,
): Change {
  const next = new History();
  const start: RunOrder[] = [];
  const touched: string[] = [];
  const { engine } = after;
  for (const [arm, plan] of Object.entries(after.plan.arms)) {
    const same =
      before?.engine === engine && JSON.stringify(before.plan.arms[arm]) === JSON.stringify(plan);
    if (!same) touched.push(arm);
    for (let each = 1; each <= seeds; each++) {
      const kept = same ? history.get(arm, each) : undefined;
      if (kept && !kept.failed) {
        next.put(kept);
        continue;
      }
      const record = new RunRecord(nextId(), arm, each);
      if (each === seed && engine === 'replay') starts.tell(runKey(plan, each), record);
      next.put(record);
      const { id, told } = record;
      const rank = rankOf(each === seed ? 0 : each, after.away?.includes(arm) ?? false);
      start.push({ id, arm: plan, seed: each, rank, engine, told });
    }
  }
  const alive = new Set([...next.all()].map(({ id }) => id));
  const forget = [...history.all()].map(({ id }) => id).filter((id) => !alive.has(id));
  return { history: next, start, forget, touched };
}

/** Arms in view come before the others. */
const rankOf = (rank: number, isAway: boolean): number => (isAway ? 1000 : 0) + rank;
