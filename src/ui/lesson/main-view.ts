import type { Scenario } from '../../recipe/scenario.ts';
import type { CurvePanel, CurvesView, LayersView, SweepView } from '../../recipe/view.ts';
import { stageNameOf, type LessonPage } from './lesson.ts';
import { readBy } from './page-setting.ts';

/** The one picture a page is about. */
export type MainView = CurvesView | LayersView | SweepView;

/** One panel of curves, or what stands in its place: of a question what its claim reads, else what the stage shows first. */
export function mainView(page: LessonPage, scenario: Scenario): MainView | null {
  const name = stageNameOf(page, scenario);
  if (name === null) return null;
  const { views } = scenario.stages[name]!;
  const read = page.kind === 'question' ? readBy(page.claim, scenario).probes : [];
  const panels = views.flatMap((view) => (view.kind === 'curves' ? view.panels : []));
  const layers = views.filter((view) => view.kind === 'byLayer');
  const alone = (panel: CurvePanel | undefined): CurvesView | null =>
    panel ? { kind: 'curves', panels: [panel] } : null;
  return (
    alone(panels.find(({ probe }) => read.includes(probe))) ??
    layers.find(({ probe }) => read.includes(probe)) ??
    alone(panels[0]) ??
    layers[0] ??
    views.find((view) => view.kind === 'sweep') ??
    null
  );
}
