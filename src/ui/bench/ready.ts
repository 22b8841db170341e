import { SCENARIOS } from '../../../scenarios/all.ts';
import { language } from '../language.svelte.ts';
import { loadText } from '../scenario-texts.svelte.ts';
import { loadViews } from '../views/views.svelte.ts';
import { slugIn } from './bench.svelte.ts';

/** Loads what the bench at an address needs before it can be shown: its sentences and its pictures. */
export async function ready(hash: string): Promise<void> {
  const slug = slugIn(hash);
  const views = Object.values(SCENARIOS[slug]!.stages).flatMap((stage) => stage.views);
  await Promise.all([loadText(slug, language()), loadViews(views)]);
}
