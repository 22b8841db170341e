import type { GuideText } from './guide-text.ts';
import { blocks, line } from './markdown.ts';
import { TextError } from './text-error.ts';

/** What stands in each step: a list of entries below its text, and `###` parts, each perhaps with a list. */
const STEPS: Readonly<Record<Step, { list: boolean; parts: Readonly<Record<string, Part>> }>> = {
  predict: { list: true, parts: {} },
  run: { list: false, parts: {} },
  observe: { list: true, parts: {} },
  explain: {
    list: false,
    parts: { answer: { list: false, many: false }, question: { list: false, many: true } },
  },
  transfer: { list: true, parts: { outcome: { list: true, many: false } } },
};
type Step = 'predict' | 'run' | 'observe' | 'explain' | 'transfer';
interface Part {
  readonly list: boolean;
  readonly many: boolean;
}

/** A heading and the lines below it, up to the next. */
interface Passage {
  readonly name: string;
  readonly heading: string;
  readonly at: number;
  readonly list: boolean;
  readonly lines: string[];
}
type Fail = (index: number, message: string) => never;

/**
 * Reads a guide's Markdown: one `#` title and a sentence; then `## Predict: question` and so on for Run, Observe,
 * Explain and Transfer. Lists of `- name: text` are the answers to choose from and the places to look at. Explain has
 * `### Answer` and any number of `### Question: …`, Transfer has `### Outcome`. Throws a TextError.
 */
export function parseGuide(source: string, file: string): GuideText {
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const fail: Fail = (index, message) => {
    throw new TextError(file, index + 1, message);
  };
  const passages = passagesOf(lines, fail);
  const [title] = passages;
  if (title?.name !== 'title')
    return fail(0, 'there is no title; start with "# …" and a sentence below it');
  const steps = stepsOf(passages.slice(1), fail);
  const read = (passage: Passage) => readPassage(passage, fail);
  const step = (name: Step) => ({
    ask: head(steps[name].passage, fail),
    ...read(steps[name].passage),
  });
  const part = (name: Step, wanted: string) => {
    const found = steps[name].parts.find((each) => each.name === wanted);
    const missing = `"${name}" has no "### ${wanted}"; write it below its text`;
    return read(found ?? fail(steps[name].passage.at, missing));
  };
  const { entries: answers, ...predict } = step('predict');
  const { entries: _, ...run } = step('run');
  const { entries: looks, ...observe } = step('observe');
  const { entries: _none, ...explain } = step('explain');
  const { entries: cases, ...transfer } = step('transfer');
  const outcome = part('transfer', 'outcome');
  return {
    title: head(title, fail),
    summary: read(title).body,
    predict: { ...predict, answers },
    run,
    observe: { ...observe, looks },
    explain: {
      ...explain,
      answer: part('explain', 'answer').body,
      questions: steps.explain.parts
        .filter(({ name }) => name === 'question')
        .map((each) => ({ question: head(each, fail), answer: read(each).body })),
    },
    transfer: { ...transfer, answers: cases, outcome: outcome.body, looks: outcome.entries },
  };
}

function passagesOf(lines: readonly string[], fail: Fail): Passage[] {
  const passages: Passage[] = [];
  let step: Step | null = null;
  lines.forEach((text, at) => {
    const heading = /^(#{1,3}) +(.*)$/.exec(text);
    const open = passages.at(-1);
    if (!heading) {
      if (open) open.lines.push(text);
      else if (text.trim()) fail(at, 'text above the title; move it below');
      return;
    }
    const [, level, said = ''] = heading;
    const [, word = '', rest = ''] = /^([^:：]*)[:：]?(.*)$/s.exec(said)!;
    const name = word.trim().toLowerCase();
    if (level === '#') {
      if (open) fail(at, 'a second title; steps start with "##"');
      passages.push({ name: 'title', heading: said, at, list: false, lines: [] });
    } else if (level === '##') {
      if (!Object.hasOwn(STEPS, name))
        fail(at, `step "${word.trim()}"; steps are ${Object.keys(STEPS).join(', ')}`);
      if (passages.some((each) => each.name === name))
        fail(at, `"${name}" stands here a second time`);
      step = name as Step;
      passages.push({ name, heading: rest, at, list: STEPS[step].list, lines: [] });
    } else {
      const parts: Readonly<Record<string, Part>> = step ? STEPS[step].parts : {};
      const part = Object.hasOwn(parts, name) ? parts[name]! : null;
      const allowed = Object.keys(parts).join(', ') || 'none';
      if (!part)
        return fail(at, `part "${word.trim()}"; parts of "${step ?? 'title'}": ${allowed}`);
      if (!part.many && passages.some((each) => each.name === name))
        fail(at, `"${name}" stands here a second time`);
      passages.push({ name, heading: part.many ? rest : name, at, list: part.list, lines: [] });
    }
  });
  return passages;
}

/** Every step with its parts. */
function stepsOf(passages: readonly Passage[], fail: Fail) {
  const names = Object.keys(STEPS) as Step[];
  const starts = passages.flatMap(({ name }, i) => (Object.hasOwn(STEPS, name) ? [i] : []));
  const end = passages.at(-1);
  const found = names.map((name) => {
    const start = passages.findIndex((each) => each.name === name);
    if (start < 0)
      fail(
        end ? end.at + end.lines.length : 0,
        `step "${name}" is missing; write "## ${name}: its question"`,
      );
    const next = starts.find((each) => each > start) ?? passages.length;
    return [name, { passage: passages[start]!, parts: passages.slice(start + 1, next) }] as const;
  });
  return Object.fromEntries(found) as Record<Step, { passage: Passage; parts: Passage[] }>;
}

/** A heading as HTML. */
function head({ heading, name, at }: Passage, fail: Fail): string {
  if (!heading.trim()) fail(at, `"${name}" asks nothing; write its question after a colon`);
  return html(line, heading.trim(), at, fail);
}

function readPassage({ name, at, list, lines }: Passage, fail: Fail) {
  const entries: Record<string, string> = {};
  const rest = lines.filter((text, i) => {
    if (!list || !text.startsWith('- ')) return true;
    const place = at + 1 + i;
    const entry = /^- (\w+): *(.+)$/.exec(text);
    if (!entry) return fail(place, `"${text}" is not of the form "- name: text"`);
    const [, key, said] = entry;
    if (Object.hasOwn(entries, key!)) fail(place, `"${key}" stands here a second time`);
    entries[key!] = html(line, said!.trim(), place, fail);
    return false;
  });
  const body = rest.join('\n').trim();
  if (!body) fail(at, `"${name}" is empty; write its text below it`);
  return { body: html(blocks, body, at, fail), entries };
}

/** Renders text that stands at a line, or says that a formula in it cannot be. */
function html(render: (text: string) => string, text: string, at: number, fail: Fail): string {
  try {
    return render(text);
  } catch (error) {
    return fail(at, `mend the formula: ${String(error).split('\n')[0]}`);
  }
}
