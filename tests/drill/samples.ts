import type { Card, PredictionCard, QuestionCard } from '../../src/drill/card.ts';
import { review, type Memory } from '../../src/drill/scheduling.ts';
import type { Grade } from '../../src/drill/grade.ts';
import type { Topic } from '../../src/notes/topics.ts';

/** An evening in November, by the clock on the wall. */
export const NOW = new Date(2026, 10, 29, 20, 0).getTime();
export const MINUTE = 60_000;
export const DAY = 1440 * MINUTE;

export const question = (
  note: string,
  topic: Topic = 'losses',
  scenarios: string[] = [],
): QuestionCard => ({ kind: 'question', id: `note/${note}`, topic, note, scenarios });

export const prediction = (
  slug: string,
  claim = 'learns',
  preset = 'default',
  expects: 'holds' | 'fails' = 'holds',
): PredictionCard => ({
  kind: 'prediction',
  id: `claim/${slug}/${claim}/${preset}`,
  topic: 'activations',
  notes: [],
  slug,
  claim,
  preset,
  expects,
});

/** The memory after these grades, the last one given at `end`, a day between any two. */
export const after = (grades: readonly Grade[], end: number): Memory =>
  grades.reduce<Memory | null>(
    (memory, grade, i) => review(memory, grade, end - (grades.length - 1 - i) * DAY),
    null,
  )!;

export const idsOf = (cards: readonly Card[]) => cards.map(({ id }) => id);
