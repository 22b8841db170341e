import type { Page } from 'playwright';
import { SCENARIOS } from '../../../scenarios/all.ts';
import { starts } from '../../../src/recipe/knob.ts';
import { armsRead, UNREAD } from '../../../src/recipe/readings.ts';
import type { Claim } from '../../../src/recipe/scenario.ts';
import type { Stage } from '../../../src/recipe/stage.ts';
import { en } from '../../../src/words/en.ts';
import { watch } from './watch.ts';

/** Opens a scenario on a fresh page that is watched. */
export async function opened(page: Page, site: string, slug: string): Promise<void> {
  const measuring = en.verdicts.pending(NaN, NaN).replaceAll('NaN', '\\d+');
  const claims = claimsInView(slug);
  await page.addInitScript(watch, { measuring, claims, curves: curvesOf(firstStage(slug)) });
  await page.goto(`${site}#/bench/${slug}`);
}

/** The stage a scenario opens with. */
export const firstStage = (slug: string): Stage => Object.values(SCENARIOS[slug]!.stages)[0]!;

/** The claims about the stage a scenario opens with that speak of no arm but those in view. */
function claimsInView(slug: string): string[] {
  const [name, stage] = Object.entries(SCENARIOS[slug]!.stages)[0]!;
  const arms = Object.keys(stage.arms(starts(stage.knobs)));
  const shown = stage.shown ?? arms.slice(0, 2);
  return Object.entries(SCENARIOS[slug]!.claims)
    .filter(
      ([, claim]) =>
        claim.stage === name && armsOf(claim, arms).every((arm) => shown.includes(arm)),
    )
    .map(([claim]) => claim);
}

/** The arms a claim reads. */
function armsOf(claim: Claim, arms: readonly string[]): string[] {
  const read: string[] = [];
  claim.of(armsRead(arms, (arm) => (read.push(arm), UNREAD)));
  return read;
}

/** How many curves a stage shows as it opens: its arms in view, in every panel. */
function curvesOf({ shown, views }: Stage): number {
  const panels = views.flatMap((view) => (view.kind === 'curves' ? view.panels : []));
  return (shown?.length ?? 2) * panels.length;
}
