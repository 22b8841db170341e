import type { Scenario } from '../../recipe/scenario.ts';
import { presetsOf } from '../../run/presets.ts';
import type { LessonPage, PageKind } from './lesson.ts';

const CODES: Readonly<Record<PageKind, string>> = {
  title: 't',
  chart: 'c',
  question: 'q',
  verdicts: 'v',
  note: 'n',
  errata: 'e',
};
const BETWEEN = '.';

/** A page as an address spells it: `c.plane.default.depth`, `q.learns.deep`, `t`. */
export function writePage(page: LessonPage): string {
  const code = CODES[page.kind];
  switch (page.kind) {
    case 'chart':
      return join(code, page.stage, page.preset, page.knob);
    case 'question':
      return join(code, page.claim, page.preset, page.knob);
    case 'verdicts':
      return join(code, page.stage, page.preset);
    default:
      return code;
  }
}

/** The page a text spells; null where the scenario has no such stage, claim, preset or knob. */
export function readPage(text: string, scenario: Scenario): LessonPage | null {
  const [code, of = '', preset = '', knob, ...rest] = text.split(BETWEEN);
  const kind = (Object.keys(CODES) as PageKind[]).find((each) => CODES[each] === code);
  if (!kind || rest.length > 0) return null;
  if (kind === 'title' || kind === 'note' || kind === 'errata')
    return text === code ? { kind } : null;

  const { claims, stages } = scenario;
  if (kind === 'question' && !Object.hasOwn(claims, of)) return null;
  const name = kind === 'question' ? claims[of]!.stage : of;
  if (!Object.hasOwn(stages, name)) return null;
  const stage = stages[name]!;
  if (!presetsOf(scenario, stage).includes(preset)) return null;
  if (kind === 'verdicts') return knob === undefined ? { kind, stage: name, preset } : null;
  if (knob !== undefined && !Object.hasOwn(stage.knobs, knob)) return null;
  const at = { preset, knob: knob ?? null };
  return kind === 'chart' ? { kind, stage: name, ...at } : { kind, claim: of, ...at };
}

const join = (...parts: (string | null)[]): string =>
  parts.filter((part) => part !== null).join(BETWEEN);
