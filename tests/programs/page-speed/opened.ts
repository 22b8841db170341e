import type { Page } from 'playwright';
import { SCENARIOS } from '../../../scenarios/all.ts';
import type { Stage } from '../../../src/recipe/stage.ts';
import { en } from '../../../src/words/en.ts';
import { watch } from './watch.ts';

/** Opens a scenario on a fresh page that is watched. */
export async function opened(page: Page, site: string, slug: string): Promise<void> {
  const measuring = en.verdicts.pending(NaN, NaN).replaceAll('NaN', '\\d+');
  await page.addInitScript(watch, { measuring, curves: curvesOf(firstStage(slug)) });
  await page.goto(`${site}#/bench/${slug}`);
}

/** The stage a scenario opens with. */
export const firstStage = (slug: string): Stage => Object.values(SCENARIOS[slug]!.stages)[0]!;

/** How many curves a stage shows as it opens: its arms in view, in every panel. */
function curvesOf({ shown, views }: Stage): number {
  const panels = views.flatMap((view) => (view.kind === 'curves' ? view.panels : []));
  return (shown?.length ?? 2) * panels.length;
}
