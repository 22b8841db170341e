import type { CurvesView } from '../../recipe/view.ts';
import type { Words } from '../../words/en.ts';
import type { Bench } from '../bench/bench.svelte.ts';
import { curveData, steersOf, type PanelData } from './curve-data.ts';
import { pinnedSeries } from './pinned.ts';

/** All panels of a view, one below the other, with the pinned runs behind, but for the cursor. */
export const panelsData = (bench: Bench, view: CurvesView, words: Words): PanelData[] =>
  view.panels.map((panel, i) => {
    const data = curveData(bench, panel, i === view.panels.length - 1, words);
    return {
      ...data,
      series: [...data.series, ...pinnedSeries(bench, panel, words)],
      steers: steersOf(bench, i === 0, words),
    };
  });
