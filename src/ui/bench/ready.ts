import { SCENARIOS } from '../../../scenarios/all.ts';
import { language } from '../language.svelte.ts';
import { loadText } from '../scenario-texts.svelte.ts';
import { loadViews } from '../views/views.svelte.ts';
import { ownIn, slugIn } from './known-stages.ts';

/** Loads what a bench of a scenario needs before it can be shown: its sentences and its pictures. */
export async function readyFor(slug: string): Promise<void> {
  const views = Object.values(SCENARIOS[slug]!.stages).flatMap((stage) => stage.views);
  await Promise.all([loadText(slug, language()), loadViews(views)]);
}

/** The same for the scenario an address leads to, and the data of the reader's own that it has. */
export async function ready(hash: string): Promise<void> {
  const code = ownIn(hash);
  if (code !== null) {
    const { learnOwn } = await import('../../run/own-code.ts');
    await learnOwn(code);
  }
  await readyFor(slugIn(hash));
}
