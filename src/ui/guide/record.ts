import type { Trial } from '../../recipe/guide.ts';
import { isDrawing, type Drawing } from '../../run/drawing.ts';

/** How sure a reader says to be. */
export const SURENESS = ['guessing', 'fairly', 'certain'] as const;
export type Sureness = (typeof SURENESS)[number];

/** What a reader said of one trial. */
export interface Said {
  /** By arm; an arm that was not drawn is missing. */
  readonly drawings: Readonly<Record<string, Drawing>>;
  readonly value: number | null;
  readonly choice: string | null;
  readonly sure: Sureness;
  readonly locked: boolean;
}

/** What a reader said in the whole guide. */
export interface GuideRecord {
  readonly predict: Said;
  readonly transfer: Said;
  /** The explanation in the reader's own words. */
  readonly words: string;
}

export const NOTHING_SAID: Said = {
  drawings: {},
  value: null,
  choice: null,
  sure: 'fairly',
  locked: false,
};

/** A guide that has not been begun. */
export const FRESH: GuideRecord = { predict: NOTHING_SAID, transfer: NOTHING_SAID, words: '' };

/** Which arms are not drawn yet, for a trial whose curves are guessed; for another, `value` or `choice` where it is open. */
export function missingFrom(said: Said, { guess, arms }: Trial): readonly string[] {
  switch (guess.kind) {
    case 'draw':
      return arms.filter((arm) => !said.drawings[arm]);
    case 'value':
      return said.value === null ? ['value'] : [];
    case 'choice':
      return said.choice === null ? ['choice'] : [];
  }
}

/** What was kept, as far as it fits the trials; a fresh record where nothing usable is. */
export function readRecord(
  kept: string | null,
  trials: { readonly predict: Trial; readonly transfer: Trial },
): GuideRecord {
  let found: unknown;
  try {
    found = JSON.parse(kept ?? 'null');
  } catch {
    return FRESH;
  }
  if (!isObject(found)) return FRESH;
  const { words } = found;
  return {
    predict: readSaid(found['predict'], trials.predict),
    transfer: readSaid(found['transfer'], trials.transfer),
    words: typeof words === 'string' ? words : '',
  };
}

function readSaid(found: unknown, trial: Trial): Said {
  if (!isObject(found)) return NOTHING_SAID;
  const { guess, arms } = trial;
  const drawn = isObject(found['drawings']) ? found['drawings'] : {};
  const { value, choice } = found;
  const said = {
    drawings: Object.fromEntries(
      arms.flatMap((arm) => (isDrawing(drawn[arm]) ? [[arm, drawn[arm]]] : [])),
    ),
    value:
      guess.kind === 'value' &&
      typeof value === 'number' &&
      value >= guess.min &&
      value <= guess.max
        ? value
        : null,
    choice:
      guess.kind === 'choice' && typeof choice === 'string' && Object.hasOwn(guess.answers, choice)
        ? choice
        : null,
    sure: SURENESS.find((each) => each === found['sure']) ?? 'fairly',
    locked: false,
  };
  return { ...said, locked: found['locked'] === true && missingFrom(said, trial).length === 0 };
}

const isObject = (found: unknown): found is Record<string, unknown> =>
  typeof found === 'object' && found !== null && !Array.isArray(found);
