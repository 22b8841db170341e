import type { Sheet } from '../../../charts/curves/sheet.ts';
import type { CurvesView } from '../../../recipe/view.ts';
import type { Words } from '../../../words/en.ts';
import type { Bench } from '../../bench/bench.svelte.ts';
import { plain } from '../../plain.ts';
import { panelsData } from '../../views/panels-data.ts';

/** As wide as the panels are on a middling screen, and as high. */
export const SHEET_WIDTH = 880;
const HEIGHTS = { first: 240, other: 192, ofMany: 144 };

/** The curves on screen as a picture of their own, with the cursor where it stands. */
export function sheetOf(bench: Bench, view: CurvesView, words: Words): Sheet {
  const { run } = bench;
  const panels = panelsData(bench, view, words);
  const other = panels.length > 2 ? HEIGHTS.ofMany : HEIGHTS.other;
  return {
    heading: plain(bench.text.title),
    smallPrint: words.chart.line(run.seeds),
    panels: panels.map((data, i) => ({
      data: { ...data, cursor: run.axis.costAt(run.at) },
      height: i === 0 ? HEIGHTS.first : other,
    })),
  };
}
