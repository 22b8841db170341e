import { TOPICS, type Topic } from '../notes/topics.ts';
import type { Card } from './card.ts';
import { recall, type Memory } from './scheduling.ts';

/** How well some cards are known. */
export interface Strength {
  readonly cards: number;
  readonly asked: number;
  /** The share that would be answered tomorrow: the mean probability of recall, 0 for what was never asked. */
  readonly known: number;
}

const DAY = 86_400_000;

/** The probability that a card is answered tomorrow: what was missed a minute ago is still in the ear today. */
export const tomorrow = (memory: Memory | null, now: number): number => recall(memory, now + DAY);

/** How well these cards are known. */
export function strengthOf(
  cards: readonly Card[],
  memories: Readonly<Record<string, Memory>>,
  now: number,
): Strength {
  const own = cards.map(({ id }) => memories[id] ?? null);
  const sum = own.reduce((total, memory) => total + tomorrow(memory, now), 0);
  return {
    cards: cards.length,
    asked: own.filter((memory) => memory !== null).length,
    known: cards.length > 0 ? sum / cards.length : 0,
  };
}

/** How well each topic that has cards is known, in the order of topics. */
export const topicStrengths = (
  cards: readonly Card[],
  memories: Readonly<Record<string, Memory>>,
  now: number,
): readonly (Strength & { readonly topic: Topic })[] =>
  TOPICS.map((topic) => ({
    topic,
    ...strengthOf(
      cards.filter((card) => card.topic === topic),
      memories,
      now,
    ),
  })).filter(({ cards }) => cards > 0);
