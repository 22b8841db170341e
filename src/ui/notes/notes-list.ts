import { PLACES, TO_PREPARE, type NoteId } from '../../notes/ledger.ts';
import { TOPICS, type Topic } from '../../notes/topics.ts';

/** What Ablate does with a note: a scenario tries it, or it is explained, or only the reader can answer it. */
export const STATES = ['tried', 'explained', 'prepare'] as const;
export type NoteState = (typeof STATES)[number];

/** The scenarios that illustrate each note, by note. */
export function triersOf(
  scenarios: Readonly<Record<string, { readonly notes: readonly string[] }>>,
): ReadonlyMap<string, readonly string[]> {
  const triers = new Map<string, string[]>();
  for (const [slug, { notes }] of Object.entries(scenarios))
    for (const id of notes) triers.set(id, [...(triers.get(id) ?? []), slug]);
  return triers;
}

export const isNote = (id: string): id is NoteId => Object.hasOwn(PLACES, id);

/** The state of a note, given the scenarios that try notes. */
export const stateOf = (id: NoteId, triers: ReadonlyMap<string, unknown>): NoteState =>
  triers.has(id) ? 'tried' : TO_PREPARE.includes(id) ? 'prepare' : 'explained';

/** A topic with the notes of it that are shown. */
export interface Group {
  readonly topic: Topic;
  readonly ids: readonly NoteId[];
}

/** Notes by topic, in the order of the topics and, within one, of the source. */
export const grouped = (
  ids: readonly NoteId[],
  topicOf: (id: NoteId) => Topic | undefined,
): readonly Group[] =>
  TOPICS.map((topic) => ({ topic, ids: ids.filter((id) => topicOf(id) === topic) })).filter(
    (group) => group.ids.length > 0,
  );
