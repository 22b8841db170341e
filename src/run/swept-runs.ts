import type { Run } from './run.svelte.ts';
import type { SweptRun } from './sweep.ts';

/** The runs of a sweep over these knobs; where those stand, the page's own runs of the arms in view, which are more. */
export function withOwn(
  run: Pick<Run, 'knobs' | 'shown' | 'seeds' | 'record'>,
  knobs: readonly string[],
  probe: string,
  swept: readonly SweptRun[],
): SweptRun[] {
  const at = knobs.map((name) => run.knobs[name]!);
  const own = run.shown.flatMap((arm) =>
    Array.from({ length: run.seeds }, (_, i) => run.record(arm, i + 1)).flatMap((record) => {
      if (!record?.done) return [];
      const { tracks, divergence, seed } = record;
      const track = tracks[probe];
      const last = divergence ? Infinity : (track?.values[(track.length - 1) * track.width] ?? NaN);
      return [{ at, arm, seed, last }];
    }),
  );
  const isOwn = (each: SweptRun) =>
    each.at.every((value, i) => value === at[i]) && own.some(({ arm }) => arm === each.arm);
  return [...own, ...swept.filter((each) => !isOwn(each))];
}
