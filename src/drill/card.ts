import type { Topic } from '../notes/topics.ts';
import type { Expectation } from '../recipe/claim.ts';

/** A note's question, answered aloud or in writing and graded by whoever answers. */
export interface QuestionCard {
  readonly kind: 'question';
  /** `note/<id>` */
  readonly id: string;
  readonly topic: Topic;
  readonly note: string;
  /** Slugs of the scenarios that try it. */
  readonly scenarios: readonly string[];
}

/** A claim at a preset: does it hold there? Graded against what the claim expects. */
export interface PredictionCard {
  readonly kind: 'prediction';
  /** `claim/<slug>/<claim>/<preset>` */
  readonly id: string;
  readonly topic: Topic;
  /** The notes its scenario illustrates. */
  readonly notes: readonly string[];
  readonly slug: string;
  readonly claim: string;
  readonly preset: string;
  readonly expects: Expectation;
}

/** Something to be asked, again and again. */
export type Card = QuestionCard | PredictionCard;

/** Whether a text may be a card's id, of this deck or of another one. */
export const isCardId = (text: string): boolean =>
  text.length <= 200 && /^(note\/[\w-]+|claim(\/[\w-]+){3})$/.test(text);

/** What cards share that give each other away: a claim at two presets. */
export const familyOf = (card: Card): string =>
  card.kind === 'question' ? card.id : `claim/${card.slug}/${card.claim}`;

/** Whether a card belongs to a scenario: one of its predictions, or the question of a note it illustrates. */
export const isOfScenario = (card: Card, slug: string): boolean =>
  card.kind === 'question' ? card.scenarios.includes(slug) : card.slug === slug;
