import type { NoteText } from '../notes/note-text.ts';
import { TOPICS, type Topic } from '../notes/topics.ts';
import type { Expectation } from '../recipe/claim.ts';
import type { Scenario } from '../recipe/scenario.ts';
import type { Card, PredictionCard, QuestionCard } from './card.ts';

/** What the deck is made of: notes by id, scenarios by slug. */
export interface DeckSources {
  readonly notes: Readonly<Record<string, Pick<NoteText, 'topic'>>>;
  readonly scenarios: Readonly<Record<string, Pick<Scenario, 'notes' | 'claims'>>>;
}

/**
 * Every card, by topic: a question for each note, and a prediction for each preset at which a claim expects something.
 * A scenario takes the topic of the first of its notes that is there, and has no cards where none is.
 */
export function deckOf({ notes, scenarios }: DeckSources): readonly Card[] {
  const questions = Object.entries(notes).map(([note, { topic }]): QuestionCard => ({
    kind: 'question',
    id: `note/${note}`,
    topic,
    note,
    scenarios: Object.keys(scenarios).filter((slug) => scenarios[slug]!.notes.includes(note)),
  }));
  const predictions = Object.entries(scenarios).flatMap(([slug, scenario]) => {
    const known = scenario.notes.filter((note) => Object.hasOwn(notes, note));
    return known[0] ? predictionsOf(slug, scenario, known, notes[known[0]]!.topic) : [];
  });
  const cards = [...questions, ...predictions];
  return TOPICS.flatMap((topic) => cards.filter((card) => card.topic === topic));
}

const predictionsOf = (
  slug: string,
  { claims }: Pick<Scenario, 'claims'>,
  notes: readonly string[],
  topic: Topic,
): PredictionCard[] =>
  Object.entries(claims).flatMap(([claim, { expects }]) =>
    Object.entries(expects)
      .filter((each): each is [string, Expectation] => each[1] !== undefined)
      .map(([preset, expected]) => ({
        kind: 'prediction' as const,
        id: `claim/${slug}/${claim}/${preset}`,
        topic,
        notes,
        slug,
        claim,
        preset,
        expects: expected,
      })),
  );
