import { dsvFormat } from 'd3';
import type { OwnTable } from '../../../recipe/own-table.ts';
import { dotsOf, erased, paintedTable, stamped, type Brush, type Dot } from './paint.ts';
import {
  guessReading,
  guessSeparator,
  sheetOf,
  type Reading,
  type Separator,
  type Sheet,
} from './sheet.ts';
import { tableOf } from './sheet-table.ts';

export const WAYS = ['paint', 'sheet'] as const;

/** What the reader has painted and pasted: it lasts as long as the page, whichever scenario is gone to. */
class Draft {
  way: (typeof WAYS)[number] = $state('paint');

  dots: readonly Dot[] = $state.raw([]);
  label = $state(0);
  tool: 'brush' | 'eraser' = $state('brush');
  brush: Brush = $state('small');
  /** The points before each stroke. */
  #past: readonly (readonly Dot[])[] = $state.raw([]);
  readonly canUndo: boolean = $derived.by(() => this.#past.length > 0);

  text = $state('');
  /** What the reader has changed of what was understood. */
  separator: Separator | null = $state(null);
  asked: Partial<Reading> = $state.raw({});
  readonly sheet: Sheet = $derived.by(() =>
    sheetOf(this.text, this.separator ?? guessSeparator(this.text)),
  );
  readonly reading: Reading = $derived.by(() => {
    const guess = guessReading(this.sheet, this.asked.header);
    const { label, columns } = { ...guess, ...this.asked };
    return { header: guess.header, label, columns: columns.filter((j) => j !== label) };
  });
  readonly #read = $derived.by(() => tableOf(this.sheet, this.reading));
  readonly rejected = $derived.by(() => this.#read.rejected);

  /** What there is to run. */
  readonly table: OwnTable = $derived.by(() =>
    this.way === 'paint' ? paintedTable(this.dots) : this.#read.table,
  );

  /** Begins a stroke, which is undone as a whole. */
  begin(): void {
    this.#past = [...this.#past.slice(-99), this.dots];
  }

  /** Puts points down, or rubs them out. */
  touch(at: Pick<Dot, 'x' | 'y'>, tool = this.tool): void {
    const { label, brush, dots } = this;
    this.dots = tool === 'brush' ? stamped(dots, { ...at, label }, brush) : erased(dots, at, brush);
  }

  undo(): void {
    this.dots = this.#past.at(-1) ?? this.dots;
    this.#past = this.#past.slice(0, -1);
  }

  /** Puts other points in place, which can be undone. */
  replace(dots: readonly Dot[]): void {
    this.begin();
    this.dots = dots;
  }

  /** Takes a text in, to be understood anew. */
  write(text: string): void {
    this.text = text;
    this.separator = null;
    this.asked = {};
  }

  /** Takes in a table that is one already: on the plane where it was painted, else as a text. */
  load(table: OwnTable): void {
    const dots = dotsOf(table);
    if (dots) {
      this.way = 'paint';
      this.replace(dots);
      return;
    }
    const { columns, classes, rows, labels } = table;
    this.write(
      dsvFormat(',').formatRows([
        [...columns, ''],
        ...rows.map((row, i) => [...row.map(String), classes[labels[i]!]!]),
      ]),
    );
    this.way = 'sheet';
    this.separator = ',';
    this.asked = { header: true, label: columns.length, columns: columns.map((_, j) => j) };
  }
}

export const draft = new Draft();
