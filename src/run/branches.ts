import { codeOfMark, type Pin } from './pin.ts';

/** A run among others: the one it goes on from, if there is one, and where in the tree it stands. */
export interface Branch<Run extends Pin = Pin> {
  readonly run: Run;
  /** The place among the branches of the run whose marks it has too, and more; null for one that starts by itself. */
  readonly parent: number | null;
  /** The step at which it leaves that run; 0 for one that starts by itself. */
  readonly from: number;
}

/**
 * The tree of runs, a run before those that go on from it, earlier ones of these last, so that no branch crosses another. A run
 * goes on from the one that starts alike and has the most of its first marks.
 */
export function branches<Run extends Pin>(runs: readonly Run[]): Branch<Run>[] {
  const parents = new Map(runs.map((run) => [run, parentOf(run, runs)]));
  const placed: Branch<Run>[] = [];
  const place = (run: Run, parent: number | null, from: number): void => {
    const here = placed.push({ run, parent, from }) - 1;
    const children = runs
      .filter((each) => parents.get(each) === run)
      .map((child) => ({ child, at: child.marks[run.marks.length]!.at }))
      .sort((a, b) => b.at - a.at);
    for (const { child, at } of children) place(child, here, at);
  };
  for (const run of runs) if (parents.get(run) === null) place(run, null, 0);
  return placed;
}

function parentOf<Run extends Pin>(run: Run, runs: readonly Run[]): Run | null {
  const start = startOf(run);
  const marks = run.marks.map(codeOfMark);
  return runs.reduce<Run | null>((best, each) => {
    const isBefore =
      each.marks.length < marks.length &&
      startOf(each) === start &&
      each.marks.every((mark, i) => codeOfMark(mark) === marks[i]);
    return isBefore && (!best || each.marks.length > best.marks.length) ? each : best;
  }, null);
}

/** Equal for runs that start alike; how many seeds they have tells none apart. */
const startOf = ({ knobs, engine }: Pin): string =>
  codeOfMark({ at: 0, knobs: { ...knobs, '': engine } });
