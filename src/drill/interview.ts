import { permutation } from '../math/permutation.ts';
import { stream } from '../math/stream.ts';
import type { Topic } from '../notes/topics.ts';
import type { Card, QuestionCard } from './card.ts';

/** How long a mock interview may be, in minutes. */
export const LENGTHS = [10, 20, 40] as const;
export type Length = (typeof LENGTHS)[number];

/** Two minutes a question: one to answer, one to hold it against the model answer. */
const MINUTES_A_QUESTION = 2;
/** The largest seed a reader may type: what a stream takes. */
export const LARGEST_SEED = 4_294_967_295;

/** What fixes the questions of an interview. */
export interface InterviewOptions {
  readonly minutes: Length;
  readonly topics: readonly Topic[];
  readonly seed: number;
}

/** The questions of an interview: drawn from the seed, round the topics in turn, none twice. */
export function interviewQuestions(
  { minutes, topics, seed }: InterviewOptions,
  cards: readonly Card[],
): readonly QuestionCard[] {
  const questions = cards.filter((card) => card.kind === 'question');
  const piles = shuffled([...topics].sort(), seed, 'drill/topics').map((topic) =>
    shuffled(
      questions.filter((card) => card.topic === topic).sort((a, b) => (a.id < b.id ? -1 : 1)),
      seed,
      `drill/questions/${topic}`,
    ),
  );
  const longest = Math.max(0, ...piles.map((pile) => pile.length));
  return Array.from({ length: longest }, (_, round) => piles.flatMap((pile) => pile[round] ?? []))
    .flat()
    .slice(0, minutes / MINUTES_A_QUESTION);
}

const shuffled = <T>(items: readonly T[], seed: number, name: string): T[] =>
  [...permutation(stream(seed, name), 0, items.length)].map((at) => items[at]!);
