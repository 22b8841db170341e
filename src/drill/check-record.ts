import { isTopic } from '../notes/topics.ts';
import { isCardId } from './card.ts';
import { GRADES } from './grade.ts';
import { LARGEST_SEED, LENGTHS } from './interview.ts';
import type { DrillRecord } from './record.ts';
import { PHASES } from './scheduling.ts';
import {
  listOf,
  mapOf,
  numberIn,
  oneOf,
  orNull,
  shape,
  textUpTo,
  where,
  wholeIn,
  type Check,
  type Fault,
} from './schema.ts';
import { LONGEST_ANSWER } from './sitting.ts';
import { EVENINGS } from './tonight.ts';

/** The last moment a date can name. */
const LATEST = 8.64e15;
const MOST = 10_000;

const moment = numberIn(0, LATEST);
const count = wholeIn(0, 1_000_000);
const cardId = where((value) => typeof value === 'string' && isCardId(value));

const memory = shape({
  due: moment,
  stability: numberIn(0.001, 36_500),
  difficulty: numberIn(1, 10),
  phase: oneOf(...PHASES),
  step: count,
  days: numberIn(0, 36_500),
  reviews: count,
  lapses: count,
  first: moment,
  last: moment,
});

const sitting = shape({
  minutes: oneOf(...LENGTHS),
  topics: listOf(
    where((value) => typeof value === 'string' && isTopic(value)),
    100,
  ),
  seed: wholeIn(0, LARGEST_SEED),
  began: moment,
  cards: listOf(cardId, 100),
  answers: listOf(
    shape({ card: cardId, grade: oneOf(...GRADES), text: textUpTo(LONGEST_ANSWER) }),
    100,
  ),
  ran: moment,
  since: orNull(moment),
});

const minutes = wholeIn(1, 1440);
const plain = shape({ kind: oneOf('cards', 'interview', 'notes', 'verdicts'), minutes });
const scenario = shape({
  kind: oneOf('scenario'),
  slug: where((value) => typeof value === 'string' && /^[\w-]{1,100}$/.test(value)),
  minutes,
});
const stop: Check = (value, at) =>
  (value as { kind?: unknown } | null)?.kind === 'scenario'
    ? scenario(value, at)
    : plain(value, at);

const evening = shape({
  evening: wholeIn(19_700_101, 99_991_231),
  minutes: oneOf(...EVENINGS),
  stops: listOf(stop, 200),
  morning: listOf(stop, 200),
  done: listOf(textUpTo(200), 500),
});

const record = shape({
  memories: mapOf(isCardId, memory),
  sittings: listOf(sitting, MOST),
  evening: orNull(evening),
});

/** Whether a stored value is a memory. */
export const isMemory = (value: unknown): boolean => memory(value, '') === null;
/** Whether a stored value is an interview. */
export const isSitting = (value: unknown): boolean => sitting(value, '') === null;
/** Whether a stored value is an evening's plan. */
export const isEvening = (value: unknown): boolean => evening(value, '') === null;

/** The record a value is, or where it departs from being one. */
export function checkRecord(
  value: unknown,
):
  | { readonly record: DrillRecord; readonly fault?: never }
  | { readonly record?: never; readonly fault: Fault } {
  const fault = record(value, '');
  return fault ? { fault } : { record: value as DrillRecord };
}
