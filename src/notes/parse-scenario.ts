import { blocks, line } from './markdown.ts';
import type { Labelled, ScenarioText } from './scenario-text.ts';
import { TextError } from './text-error.ts';

const SECTIONS = [
  'stages',
  'knobs',
  'arms',
  'probes',
  'presets',
  'claims',
  'findings',
  'references',
  'differences',
] as const;
type Section = (typeof SECTIONS)[number];

interface Entry {
  readonly name: string;
  readonly at: number;
  readonly lines: string[];
}

/**
 * Reads a scenario's Markdown: front matter with `topic` and `source`, one `#` title, the note and, as a quote below
 * it, its errata; then `##` sections whose `###` entries are a label, a sentence of help, and a list of options.
 * Throws a TextError.
 */
export function parseScenarioText(source: string, file: string): ScenarioText {
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const fail = (index: number, message: string): never => {
    throw new TextError(file, index + 1, message);
  };
  const { matter, end } = frontMatter(lines, fail);
  const titleAt = lines.findIndex((text, i) => i >= end && text.startsWith('# '));
  if (titleAt < 0) return fail(end, 'there is no title; write "# …" above the note');
  const stray = lines.findIndex((text, i) => i >= end && i < titleAt && text.trim());
  if (stray >= 0) fail(stray, 'text above the title; move it below');

  const sections: Partial<Record<Section, Entry[]>> = {};
  const note: string[] = [];
  let open: Entry[] | null = null;
  for (let i = titleAt + 1; i < lines.length; i++) {
    const text = lines[i]!;
    const heading = /^(#{1,3}) +(.*)$/.exec(text);
    if (heading?.[1] === '#') fail(i, 'a second title; sections start with "##"');
    else if (heading?.[1] === '##') {
      const name = heading[2]!.trim().toLowerCase() as Section;
      if (!SECTIONS.includes(name))
        fail(i, `section "${heading[2]}"; sections are ${SECTIONS.join(', ')}`);
      if (sections[name]) fail(i, `section "${name}" stands here a second time`);
      open = sections[name] = [];
    } else if (heading?.[1] === '###') {
      // A path with two stars is written as code, lest it be read as emphasis.
      const name = heading[2]!.trim().replace(/^`(.+)`$/, '$1');
      if (!open)
        return fail(i, `entry "${name}" is in no section; write "## Knobs" or the like above it`);
      if (open.some((entry) => entry.name === name))
        fail(i, `entry "${name}" stands here a second time`);
      open.push({ name, at: i, lines: [] });
    } else if (!open) note.push(text);
    else if (open.length > 0) open.at(-1).lines.push(text);
    else if (text.trim()) fail(i, 'text before the first "###" entry of its section');
  }
  const quoteAt = note.findIndex((text) => text.startsWith('>'));
  const errata = quoteAt < 0 ? [] : note.splice(quoteAt);
  const late = errata.findIndex((text) => text.trim() && !text.startsWith('>'));
  if (late >= 0)
    fail(titleAt + 1 + note.length + late, 'the note goes on below its errata; move this above');
  if (!note.join('').trim()) fail(titleAt, 'the note is empty; write it below the title');

  /** Renders text that stands at a line, or says that a formula in it cannot be. */
  const html = (render: (text: string) => string, text: string, at: number): string => {
    try {
      return render(text);
    } catch (error) {
      return fail(at, `mend the formula: ${String(error).split('\n')[0]}`);
    }
  };
  const all = <T>(section: Section, read: (entry: Entry) => T): Record<string, T> =>
    Object.fromEntries((sections[section] ?? []).map((entry) => [entry.name, read(entry)]));
  const labelled = (entry: Entry): Labelled & { options: Record<string, string> } => {
    const { paragraphs, options } = bodyOf(entry, fail);
    if (paragraphs.length > 2)
      fail(entry.at, `entry "${entry.name}" has more than a label and a sentence of help`);
    return { label: paragraphs[0]!, help: html(line, paragraphs[1] ?? '', entry.at), options };
  };
  const sentence = (entry: Entry) => bodyOf(entry, fail).paragraphs.join(' ');
  return {
    topic: matter['topic']!,
    source: matter['source']!,
    title: html(titleHtml, lines[titleAt]!.slice(2), titleAt),
    note: html(blocks, note.join('\n'), titleAt),
    errata: html(blocks, errata.map((text) => text.replace(/^> ?/, '')).join('\n'), titleAt),
    stages: all('stages', labelled),
    knobs: all('knobs', labelled),
    arms: all('arms', labelled),
    probes: all('probes', labelled),
    presets: all('presets', labelled),
    claims: all('claims', labelled),
    findings: all('findings', (entry) => html(line, sentence(entry), entry.at)),
    references: all('references', sentence),
    differences: all('differences', sentence),
  };
}

type Fail = (index: number, message: string) => never;

/** A title may break at each `|`; Chinese has no spaces there. */
const titleHtml = (title: string): string =>
  title
    .split('|')
    .map((part) => line(part.trim()))
    .join(/[一-鿿]/.test(title) ? '<wbr>' : ' ');

function frontMatter(lines: readonly string[], fail: Fail) {
  if (lines[0] !== '---')
    fail(0, 'there is no front matter; start with "---", "topic: …", "source: …", "---"');
  const end = lines.indexOf('---', 1);
  if (end < 0) fail(0, 'the front matter is not closed; write "---" below it');
  const matter: Record<string, string> = {};
  for (let i = 1; i < end; i++) {
    const match = /^(\w+): *(.+)$/.exec(lines[i]!);
    if (!match) fail(i, `"${lines[i]}" is not of the form "name: text"`);
    else matter[match[1]!] = match[2]!.trim();
  }
  for (const name of ['topic', 'source'])
    if (!matter[name]) fail(0, `the front matter lacks "${name}: …"`);
  return { matter, end: end + 1 };
}

function bodyOf({ name, at, lines }: Entry, fail: Fail) {
  const options: Record<string, string> = {};
  const rest = lines.filter((text, i) => {
    if (!text.startsWith('- ')) return true;
    const option = /^- (\w+): *(.+)$/.exec(text);
    if (option) options[option[1]!] = option[2]!.trim();
    else fail(at + 1 + i, `"${text}" is not of the form "- option: its label"`);
    return false;
  });
  const paragraphs = rest
    .join('\n')
    .split(/\n\s*\n/)
    .map((text) => text.trim().replace(/\n/g, ' '))
    .filter(Boolean);
  if (paragraphs.length === 0) fail(at, `entry "${name}" is empty; write its label below it`);
  return { paragraphs, options };
}
