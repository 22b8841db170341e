import type { CurvePanel } from '../../../recipe/view.ts';
import { finalOf } from '../../../run/comparison.ts';
import type { RunRecord } from '../../../run/history.ts';
import { codeOfMark, othersOf, ownPinOf, pinOf, type Pin } from '../../../run/pin.ts';
import type { Words } from '../../../words/en.ts';
import type { Bench } from '../../bench/bench.svelte.ts';
import { valueText } from '../../knobs/value-text.ts';
import { levelText } from '../../verdicts/verdict-words.ts';
import { writerOf } from '../../views/curve-data.ts';
import { letterOf } from '../../views/pinned.ts';
import { turnsOf } from '../../views/turns.ts';
import type { CompareWords } from './says.ts';

type Shown = Pick<Bench, 'run' | 'text'>;

/** One of the runs that are compared: the one in view, or a pin. */
export interface Side {
  /** `now`, or the pin's letter. */
  readonly id: string;
  readonly label: string;
  readonly pin: Pin;
  readonly isNow: boolean;
  /** An arm's runs by seed, as far as they have got. */
  readonly recordsOf: (arm: string) => readonly RunRecord[];
}

/** The run in view and all pins that are not of it. */
export function sidesOf(bench: Shown, says: CompareWords): Side[] {
  const { run } = bench;
  const own = pinOf(run);
  const kept = ownPinOf(run);
  return [
    {
      id: 'now',
      label: kept ? says.nowPinned(letterOf(bench, kept)) : says.now,
      pin: own,
      isNow: true,
      recordsOf: (arm) => run.records.filter((record) => record.arm === arm),
    },
    ...othersOf(run).map((pin) => ({
      id: letterOf(bench, pin),
      label: letterOf(bench, pin),
      pin,
      isNow: false,
      recordsOf: (arm: string) => run.background.pins.recordsOf(pin, arm),
    })),
  ];
}

/** The panels of curves a stage draws, whose probes are what its runs are compared by. */
export const panelsOf = ({ run }: Pick<Bench, 'run'>): readonly CurvePanel[] =>
  run.stage.views.flatMap((view) => (view.kind === 'curves' ? view.panels : []));

/** The arms in view, in the stage's order. */
export const armsOf = ({ run }: Pick<Bench, 'run'>): readonly string[] =>
  run.armNames.filter((arm) => run.shown.includes(arm));

/** The runs side by side, a row for whatever is not the same in all, and for what each arm in view reads at the end. */
export function sidesTable(
  bench: Shown,
  sides: readonly Side[],
  words: Words,
  says: CompareWords,
): string[][] {
  const { run, text } = bench;
  const row = (head: string, cell: (side: Side) => string) => [head, ...sides.map(cell)];
  const differ = (of: (pin: Pin) => unknown) => new Set(sides.map(({ pin }) => of(pin))).size > 1;
  const knobs = Object.entries(run.stage.knobs)
    .filter(([name]) => differ(({ knobs }) => knobs[name]))
    .map(([name, knob]) => {
      const { label, options } = text.knobs[name]!;
      return row(label, ({ pin }) => valueText(knob, pin.knobs[name]!, options, words));
    });
  const marksText = ({ pin }: Side) =>
    pin.marks
      .map(({ at, knobs }) => words.pins.marked(at, turnsOf(bench, knobs, words)))
      .join(' · ') || '–';
  const rows = [...knobs];
  if (differ(({ marks }) => marks.map(codeOfMark).join())) rows.push(row(says.marks, marksText));
  if (differ(({ engine }) => engine))
    rows.push(row(words.engine.engine, ({ pin }) => words.engine.names[pin.engine]));
  const readings = panelsOf(bench).flatMap((panel) =>
    armsOf(bench).map((arm) =>
      row(words.chart.column(text.probes[panel.probe]!.label, text.arms[arm]!.label), (side) =>
        finalText(side, arm, panel, says),
      ),
    ),
  );
  return [...rows, ...readings, row(says.seeds, (side) => seedsText(bench, side, says))];
}

function finalText(side: Side, arm: string, panel: CurvePanel, says: CompareWords): string {
  const { median, interval, seeds, lost } = finalOf(side.recordsOf(arm), panel.probe);
  const write = writerOf(panel);
  const value = interval
    ? says.spread(write(median), write(interval.low), write(interval.high))
    : '';
  const text = [value, lost > 0 ? says.diverged(lost) : ''].filter(Boolean).join(' · ') || '–';
  return seeds + lost < side.pin.seeds ? says.partly(text, seeds + lost, side.pin.seeds) : text;
}

/** How many seeds a run has, and the level of an interval over all of them. */
function seedsText(bench: Shown, { pin, recordsOf }: Side, says: CompareWords): string {
  const [panel] = panelsOf(bench);
  const levels = armsOf(bench).map(
    (arm) => panel && finalOf(recordsOf(arm), panel.probe).interval?.level,
  );
  const [level] = levels;
  return level !== undefined && levels.every((each) => each === level)
    ? says.seedsAt(pin.seeds, levelText(level))
    : String(pin.seeds);
}
