import { GUIDES } from '../../../scenarios/guides.ts';
import { readyFor } from '../bench/ready.ts';
import { language } from '../language.svelte.ts';
import { loadGuide } from './guide-texts.svelte.ts';
import { guidePlace } from './place.ts';

/** Loads the sentences of the place an address leads to. Rejects where the network does not give them. */
export async function loadPlace(hash: string): Promise<void> {
  const { slug } = guidePlace(hash, (name) => Object.hasOwn(GUIDES, name));
  if (slug === null) return;
  await Promise.all([loadGuide(slug, language()), readyFor(slug)]);
}
