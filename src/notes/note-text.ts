import type { Topic } from './topics.ts';

/** What a list shows of a note. */
export interface NoteHead {
  readonly topic: Topic;
  /** HTML: the statement as a headline. */
  readonly title: string;
}

/** A note in one language. HTML fields come from our own Markdown, rendered at build. */
export interface NoteText extends NoteHead {
  /** HTML: what the note says or asks. */
  readonly statement: string;
  /** HTML: how an interviewer would ask for it. */
  readonly question: string;
  /** HTML: what a strong answer contains. */
  readonly answer: string;
  /** HTML: what the note leaves out or gets wrong; empty if nothing. */
  readonly errata: string;
  /** Keys of the works it cites, in order. */
  readonly citations: readonly string[];
  /** Everything above without markup and formulas, to be searched. */
  readonly plain: string;
}

/** What files hold, by the ids of their notes, which are the names of the files. */
export const byId = <T>(files: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(files).map(([path, held]) => [/([^/]+)\.\w\w\.md$/.exec(path)![1]!, held]),
  );
