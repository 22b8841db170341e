import type { KnobValue } from '../../recipe/knob.ts';
import type { Scenario } from '../../recipe/scenario.ts';
import type { Stage } from '../../recipe/stage.ts';
import type { Language } from '../language.svelte.ts';

/** A page of a lesson. `knob` is the one that the arrows turn there; null leaves none to turn. */
export type LessonPage =
  | { readonly kind: 'title' | 'note' | 'errata' }
  | ({ readonly kind: 'chart'; readonly stage: string } & At)
  | ({ readonly kind: 'question'; readonly claim: string } & At)
  | { readonly kind: 'verdicts'; readonly stage: string; readonly preset: string };

interface At {
  readonly preset: string;
  readonly knob: string | null;
}

export const PAGE_KINDS = ['title', 'chart', 'question', 'verdicts', 'note', 'errata'] as const;
export type PageKind = LessonPage['kind'];

/** What a teacher prepares: a scenario, pinned, and the pages it is gone through in. */
export interface Lesson {
  readonly slug: string;
  /** Null leaves it to whoever opens the lesson. */
  readonly language: Language | null;
  readonly seeds: number;
  /** The seed whose pictures are shown. */
  readonly seed: number;
  /** Knobs turned away from their start on every page whose stage has them; a page's preset goes before. */
  readonly knobs: Readonly<Record<string, KnobValue>>;
  /** Knobs that stand on pages beside the page's own. */
  readonly visible: readonly string[];
  readonly pages: readonly LessonPage[];
}

/** Three seeds are what a phone trains while a class waits. */
export const CLASSROOM_SEEDS = 3;
/** More pages than a lesson has time for. */
export const MOST_PAGES = 30;

/** The stage a page shows; null where it shows none. */
export function stageNameOf(page: LessonPage, { claims }: Scenario): string | null {
  switch (page.kind) {
    case 'chart':
    case 'verdicts':
      return page.stage;
    case 'question':
      return claims[page.claim]!.stage;
    default:
      return null;
  }
}

/** What a page holds back at first: the finding of a chart, the answer to a question. */
export const reveals = ({ kind }: LessonPage): number =>
  kind === 'chart' || kind === 'question' ? 1 : 0;

/** The names of a scenario's knobs on any of its stages, each once. */
export const knobsOf = ({
  stages,
}: Pick<Scenario, 'stages'>): Record<string, Stage['knobs'][string]> =>
  Object.assign({}, ...Object.values(stages).map(({ knobs }) => knobs)) as Stage['knobs'];
