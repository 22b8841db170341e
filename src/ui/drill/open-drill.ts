import { SCENARIOS } from '../../../scenarios/all.ts';
import { deckOf } from '../../drill/deck.ts';
import { openStore, type Store } from '../../drill/store.ts';
import { LANGUAGES, type Language } from '../language.svelte.ts';
import { loadTexts } from '../scenario-texts.svelte.ts';
import { Drill } from './drill.svelte.ts';
import { loadNotes, notesIn } from './note-texts.svelte.ts';

/** One for all visits, or what could not be stored would be gone with the first. */
let store: Promise<Store> | null = null;

/** Loads what is asked in a language, and the reader's record. Rejects where the network does not give the texts. */
export async function openDrill(language: Language): Promise<Drill> {
  store ??= openStore();
  await Promise.all([loadNotes(language), loadTexts()]);
  // The other language is for whoever switches; without it the page stands as it is.
  for (const other of LANGUAGES) if (other !== language) loadNotes(other).catch(() => {});
  const cards = deckOf({ notes: notesIn(language).texts, scenarios: SCENARIOS });
  return Drill.open(await store, cards, () => Date.now());
}
