import { placeIn } from '../route.ts';

/** The steps of a guide, in order. */
export const STEPS = ['predict', 'run', 'observe', 'explain', 'transfer'] as const;
export type Step = (typeof STEPS)[number];

/** Where in the guides an address leads. */
export interface GuidePlace {
  /** The scenario's slug; null is the list of all guides. */
  readonly slug: string | null;
  readonly step: Step;
  /** What of the address was not usable. */
  readonly complaint: { readonly kind: 'guide' | 'step'; readonly value: string } | null;
}

/** Reads `#/guide/relu-vs-linear?step=observe`. It never throws: what is unusable becomes a complaint. */
export function guidePlace(hash: string, isGuide: (slug: string) => boolean): GuidePlace {
  const { path, query } = placeIn(hash);
  const slug = path.replace(/\/$/, '');
  if (slug === '') return { slug: null, step: 'predict', complaint: null };
  if (!isGuide(slug))
    return { slug: null, step: 'predict', complaint: { kind: 'guide', value: shorten(slug) } };
  const asked = query.get('step') ?? 'predict';
  const step = STEPS.find((each) => each === asked);
  if (step) return { slug, step, complaint: null };
  return { slug, step: 'predict', complaint: { kind: 'step', value: shorten(asked) } };
}

/** The address of a step. */
export const guideHash = (slug: string, step: Step): string => `#/guide/${slug}?step=${step}`;

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
