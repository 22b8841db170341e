import type { CurveData } from '../../../charts/curves/data.ts';
import type { CurvePanel } from '../../../recipe/view.ts';
import { contrastOf, type Contrast } from '../../../run/comparison.ts';
import type { RunRecord } from '../../../run/history.ts';
import type { Words } from '../../../words/en.ts';
import type { Bench } from '../../bench/bench.svelte.ts';
import { levelText } from '../../verdicts/verdict-words.ts';
import { placeOf, writerOf } from '../../views/curve-data.ts';
import type { CompareWords } from './says.ts';
import { armsOf, type Side } from './sides.ts';

type Shown = Pick<Bench, 'run' | 'text'>;

/** What a difference may be taken of: an arm of one of the runs. */
export interface Term {
  readonly id: string;
  readonly label: string;
  readonly side: Side;
  readonly arm: string;
  readonly records: readonly RunRecord[];
  /** Whether they are those of the run in view: there is no difference between the two. */
  readonly isShared: boolean;
}

/** Every arm in view of every run. */
export const termsOf = (bench: Shown, sides: readonly Side[], says: CompareWords): Term[] =>
  sides.flatMap((side) =>
    armsOf(bench).map((arm) => ({
      id: `${side.id} ${arm}`,
      label: says.term(bench.text.arms[arm]!.label, side.isNow ? null : side.id),
      side,
      arm,
      records: side.recordsOf(arm),
      isShared: side.isNow || bench.run.background.pins.isInView(side.pin, arm),
    })),
  );

/**
 * The two terms chosen. What is not chosen, or is gone, is an arm of the run in view, and less it that arm of the first other
 * run in which it is another, else the next term.
 */
export function chosenTerms(
  terms: readonly Term[],
  one: string | null,
  other: string | null,
): readonly [Term, Term] | null {
  const named = (id: string | null) => terms.find((term) => term.id === id);
  const changed = terms.find(({ isShared }) => !isShared);
  const first =
    named(one) ?? terms.find(({ side, arm }) => side.isNow && arm === changed?.arm) ?? terms[0];
  if (!first) return null;
  const second =
    named(other) ??
    terms.find(
      ({ side, arm, isShared }) => side !== first.side && arm === first.arm && !isShared,
    ) ??
    terms.find((term) => term !== first);
  return second ? [first, second] : null;
}

/** Writes differences as values of the panel are written, with a plus before what is above zero. */
const signedWriterOf = (panel: CurvePanel): ((value: number) => string) => {
  const write = writerOf(panel);
  return (value) => (value > 0 ? `+${write(value)}` : write(value));
};

/** A difference over the steps, as the chart of it shows it, in a sentence and as a table. */
export interface DifferenceShown {
  readonly data: CurveData;
  readonly sentence: string;
  readonly table: { readonly columns: readonly string[]; readonly rows: readonly string[][] };
}

/** The difference of two terms in a panel's probe. */
export function differenceShown(
  { run, text }: Shown,
  [one, other]: readonly [Term, Term],
  panel: CurvePanel,
  words: Words,
  says: CompareWords,
): DifferenceShown {
  const contrast = contrastOf(one.records, other.records, panel.probe);
  const { steps, median, low, high } = contrast.curve;
  const write = signedWriterOf(panel);
  const { label } = text.probes[panel.probe]!;
  const title = `${label}: ${one.label} − ${other.label}`;
  return {
    data: {
      title,
      scale: 'linear',
      xMax: Math.max(run.steps, steps.at(-1) ?? 0),
      showX: true,
      references: [{ id: 'zero', label: '0', value: 0, lit: false }],
      series: [
        {
          id: 'difference',
          arm: placeOf(run.armNames.indexOf(one.arm)),
          name: '',
          x: steps,
          median,
          low,
          high,
          lit: false,
        },
      ],
      cursor: null,
      format: write,
    },
    sentence: sentenceOf(contrast, label, one.label, other.label, write, says),
    table: {
      columns: [words.chart.step, title],
      rows: rowsOf(steps).map((i) => [
        String(steps[i]),
        says.spread(write(median[i]!), write(low[i]!), write(high[i]!)),
      ]),
    },
  };
}

function sentenceOf(
  { curve, final, above, below }: Contrast,
  probe: string,
  one: string,
  other: string,
  write: (value: number) => string,
  says: CompareWords,
): string {
  if (curve.seeds === 0) return says.none;
  if (!final.interval) return says.allDiverged;
  const { low, high, level } = final.interval;
  const said = says.sentence(
    probe,
    one,
    other,
    write(final.median),
    write(low),
    write(high),
    levelText(level),
    final.seeds,
    above,
    below,
  );
  return final.lost > 0 ? `${said} ${says.diverged(final.lost)}` : said;
}

/** Up to eleven of the readings, evenly from the first to the last. */
function rowsOf(steps: readonly number[]): number[] {
  const count = Math.min(11, steps.length);
  return Array.from({ length: count }, (_, i) =>
    Math.round((i * (steps.length - 1)) / Math.max(1, count - 1)),
  );
}
