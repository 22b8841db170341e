import { dateNumber } from '../../drill/day.ts';
import {
  LARGEST_SEED,
  LENGTHS,
  type InterviewOptions,
  type Length,
} from '../../drill/interview.ts';
import { isTopic, type Topic } from '../../notes/topics.ts';

const USUAL: Length = 20;

/** What an address asks of an interview, and what of it cannot be had: `?minutes=20&topics=losses,data&seed=7`. */
export function interviewQuery(
  query: URLSearchParams,
  topics: readonly Topic[],
  now: number,
): {
  readonly options: InterviewOptions;
  readonly faults: readonly {
    readonly name: 'length' | 'topics' | 'seed';
    readonly value: string;
  }[];
} {
  const faults: { name: 'length' | 'topics' | 'seed'; value: string }[] = [];
  const read = <T>(
    name: 'length' | 'topics' | 'seed',
    key: string,
    usual: T,
    from: (text: string) => T | null,
  ): T => {
    const text = query.get(key);
    const value = text === null ? usual : from(text);
    if (value === null) faults.push({ name, value: text!.slice(0, 40) });
    return value ?? usual;
  };
  const options = {
    minutes: read(
      'length',
      'minutes',
      USUAL,
      (text) => LENGTHS.find((n) => String(n) === text) ?? null,
    ),
    topics: read('topics', 'topics', topics, (text) => {
      const named = text.split(',').filter((each) => each !== '');
      return named.every(isTopic) ? named : null;
    }),
    seed: read('seed', 'seed', dateNumber(now), seedIn),
  };
  return { options, faults };
}

/** The seed a text spells; null where it spells none. */
export function seedIn(text: string): number | null {
  const seed = /^\d{1,10}$/.test(text.trim()) ? Number(text) : NaN;
  return seed <= LARGEST_SEED ? seed : null;
}

/** The address of an interview that has not begun. */
export function interviewHash(
  { minutes, topics, seed }: InterviewOptions,
  all: readonly Topic[],
): string {
  const chosen = topics.length === all.length ? '' : `&topics=${topics.join(',')}`;
  return `#/drill/interview?minutes=${minutes}${chosen}&seed=${seed}`;
}
