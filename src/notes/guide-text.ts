/** What a step asks and says; HTML. */
interface StepText {
  /** Its question, as a headline. */
  readonly ask: string;
  readonly body: string;
}

/** A question with its model answer; HTML, the answer with `{name:2}` where numbers of the run go. */
export interface FollowUp {
  readonly question: string;
  readonly answer: string;
}

/** A guide's sentences in one language. HTML fields come from our own Markdown, rendered at build. */
export interface GuideText {
  readonly title: string;
  /** What it is about, in a sentence. */
  readonly summary: string;
  /** `answers` are those to choose from, by name. */
  readonly predict: StepText & { readonly answers: Readonly<Record<string, string>> };
  readonly run: StepText;
  /** The body quotes numbers of the run; `looks` says what is to be seen where, by name. */
  readonly observe: StepText & { readonly looks: Readonly<Record<string, string>> };
  readonly explain: StepText & { readonly answer: string; readonly questions: readonly FollowUp[] };
  readonly transfer: StepText & {
    readonly answers: Readonly<Record<string, string>>;
    /** What came of it, with numbers of the run. */
    readonly outcome: string;
    readonly looks: Readonly<Record<string, string>>;
  };
}

/** What a list of guides says of one. */
export type GuideHead = Pick<GuideText, 'title' | 'summary'>;
