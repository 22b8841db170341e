import { accept, type KnobValue } from '../../recipe/knob.ts';
import { REVISION } from '../../recipe/revision.ts';
import type { Scenario } from '../../recipe/scenario.ts';
import type { Complaint } from '../../run/address.ts';
import { SEED_COUNTS } from '../../run/seed-counts.ts';
import { allowedBy, decode } from '../../run/knob-spelling.ts';
import { defaultPages } from './default-pages.ts';
import { CLASSROOM_SEEDS, knobsOf, MOST_PAGES, type Lesson, type LessonPage } from './lesson.ts';
import { readPage, writePage } from './page-code.ts';

/** The version of this spelling; an engine's revision has its own place in the address. */
const VERSION = 1;
const LONGEST = 4096;
const BETWEEN = '_';
const LANGUAGES = ['en', 'zh'] as const;
/** What a lesson's address says of how it is shown; it is read elsewhere. */
const SHOWN = ['at', 'hands', 'key'];
/** Names that no knob may have. */
export const LESSON_NAMES = [
  'lesson',
  'v',
  'of',
  'lang',
  'seeds',
  'seed',
  'show',
  'pages',
  ...SHOWN,
];

export type Scenarios = Readonly<Record<string, Scenario>>;

/** The lesson a scenario starts with. */
export const defaultLesson = (slug: string, scenarios: Scenarios): Lesson => ({
  slug,
  language: null,
  seeds: CLASSROOM_SEEDS,
  seed: 1,
  knobs: {},
  visible: [],
  pages: defaultPages(scenarios[slug]!),
});

/**
 * Reads the query of a lesson's address, such as `of=relu-vs-linear&lang=zh&seeds=3`. It never throws: what is unusable
 * becomes a complaint, and a start value stands in its place.
 */
export function parseLesson(
  text: string,
  scenarios: Scenarios,
): { lesson: Lesson; complaints: readonly Complaint[] } {
  const first = Object.keys(scenarios)[0]!;
  if (text.length > LONGEST) {
    const complaint: Complaint = { kind: 'length', value: String(text.length) };
    return { lesson: defaultLesson(first, scenarios), complaints: [complaint] };
  }
  const query = new URLSearchParams(text);
  const complaints: Complaint[] = [];
  const refuse = (name: string, value: string, allowed: string) =>
    complaints.push({ kind: 'value', name, value: shorten(value), allowed: shorten(allowed, 200) });

  const slug = query.get('of') ?? first;
  const known = Object.hasOwn(scenarios, slug);
  if (!known) complaints.push({ kind: 'scenario', value: shorten(slug) });
  const scenario = scenarios[known ? slug : first]!;
  const knobs = knobsOf(scenario);
  const turned: Record<string, KnobValue> = {};
  let lesson = defaultLesson(known ? slug : first, scenarios);
  const set = (change: Partial<Lesson>) => (lesson = { ...lesson, ...change });

  for (const [name, value] of query) {
    if (name === 'of' || SHOWN.includes(name)) continue;
    // the rest of a lesson on another scenario says nothing about this one
    if (!known && !['lang', 'seeds', 'seed', 'v', 'lesson'].includes(name)) continue;
    if (name === 'lesson') {
      if (value !== String(VERSION)) refuse(name, value, String(VERSION));
    } else if (name === 'v') {
      if (value !== String(REVISION)) complaints.push({ kind: 'revision', value: shorten(value) });
    } else if (name === 'lang') {
      const language = LANGUAGES.find((each) => each === value);
      if (language) set({ language });
      else refuse(name, value, LANGUAGES.join(', '));
    } else if (name === 'seeds') {
      const seeds = SEED_COUNTS.find((each) => String(each) === value);
      if (seeds) set({ seeds });
      else refuse(name, value, SEED_COUNTS.join(', '));
    } else if (name === 'seed') {
      if (/^([1-9]|1[0-6])$/.test(value)) set({ seed: Number(value) });
      else refuse(name, value, '1…16');
    } else if (name === 'show') {
      const names = value.split(BETWEEN);
      if (names.every((each) => Object.hasOwn(knobs, each)))
        set({ visible: Object.keys(knobs).filter((each) => names.includes(each)) });
      else refuse(name, value, Object.keys(knobs).join(', '));
    } else if (name === 'pages') {
      const pages = readPages(value, scenario, refuse);
      if (pages.length > 0) set({ pages });
    } else if (Object.hasOwn(knobs, name)) {
      const knob = knobs[name]!;
      try {
        turned[name] = accept(name, knob, decode(knob, value));
      } catch {
        refuse(name, value, allowedBy(knob));
      }
    } else complaints.push({ kind: 'unknown', name: shorten(name), value: shorten(value) });
  }
  if (lesson.seed > lesson.seeds) {
    refuse('seed', String(lesson.seed), `1…${lesson.seeds}`);
    set({ seed: 1 });
  }
  return { lesson: { ...lesson, knobs: awayFromStart(turned, scenario) }, complaints };
}

function readPages(
  text: string,
  scenario: Scenario,
  refuse: (name: string, value: string, allowed: string) => void,
): LessonPage[] {
  const parts = text.split(BETWEEN);
  if (parts.length > MOST_PAGES) refuse('pages', String(parts.length), `1…${MOST_PAGES}`);
  return parts.slice(0, MOST_PAGES).flatMap((part) => {
    const page = readPage(part, scenario);
    if (page) return [page];
    refuse('pages', part, defaultPages(scenario).map(writePage).join(', '));
    return [];
  });
}

/** The shortest query that opens this lesson: only what differs from the start is spelled out. */
export function formatLesson(lesson: Lesson, scenarios: Scenarios): string {
  const start = defaultLesson(lesson.slug, scenarios);
  const query = new URLSearchParams({ lesson: String(VERSION), v: String(REVISION) });
  query.set('of', lesson.slug);
  if (lesson.language !== null) query.set('lang', lesson.language);
  if (lesson.seeds !== start.seeds) query.set('seeds', String(lesson.seeds));
  if (lesson.seed !== start.seed) query.set('seed', String(lesson.seed));
  for (const [name, value] of Object.entries(lesson.knobs)) query.set(name, String(value));
  if (lesson.visible.length > 0) query.set('show', lesson.visible.join(BETWEEN));
  const pages = pagesText(lesson.pages);
  if (pages !== pagesText(start.pages)) query.set('pages', pages);
  return query.toString();
}

const pagesText = (pages: readonly LessonPage[]): string => pages.map(writePage).join(BETWEEN);

/** In the order of the knobs; one that stands at its start is not turned, unless stages start it differently. */
function awayFromStart(
  turned: Readonly<Record<string, KnobValue>>,
  scenario: Scenario,
): Record<string, KnobValue> {
  const stages = Object.values(scenario.stages);
  return Object.fromEntries(
    Object.keys(knobsOf(scenario)).flatMap((name) => {
      const value = turned[name];
      const away = stages.some(({ knobs }) => knobs[name] && knobs[name].start !== value);
      return value !== undefined && away ? [[name, value]] : [];
    }),
  );
}

const shorten = (text: string, length = 40): string =>
  text.length > length ? `${text.slice(0, length)}…` : text;
