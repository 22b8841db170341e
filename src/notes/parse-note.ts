import { blocks, line } from './markdown.ts';
import type { NoteText } from './note-text.ts';
import { labelOf, type Reference } from './references.ts';
import { TextError } from './text-error.ts';
import type { Topic } from './topics.ts';

const SECTIONS = ['question', 'answer', 'errata'] as const;
type Part = 'statement' | (typeof SECTIONS)[number];

/** What a note is read with. */
export interface NoteFile {
  /** Its path, for complaints. */
  readonly file: string;
  readonly language: 'en' | 'zh';
  /** The folder it is in. */
  readonly topic: Topic;
  /** The works it may cite, by key. */
  readonly references: Readonly<Record<string, Reference>>;
}

/**
 * Reads a note's Markdown: one `#` headline, the statement, then `## Question`, `## Answer` and, where the note is off,
 * `## Errata`; `[@key]` cites a work. Throws a TextError.
 */
export function parseNote(
  source: string,
  { file, language, topic, references }: NoteFile,
): NoteText {
  const lines = source.replace(/\r\n?/g, '\n').trimEnd().split('\n');
  const fail = (at: number, message: string): never => {
    throw new TextError(file, at + 1, message);
  };
  const headline = /^# +(.+)$/.exec(lines[0]!)?.[1];
  if (!headline) return fail(0, 'there is no headline; start with "# …"');

  const parts: Partial<Record<Part, { at: number; lines: string[] }>> = {};
  let open = (parts.statement = { at: 1, lines: [] as string[] });
  lines.slice(1).forEach((text, i) => {
    const heading = /^(#+) +(.*)$/.exec(text);
    if (!heading) {
      open.lines.push(text);
      return;
    }
    const name = heading[2]!.trim().toLowerCase() as (typeof SECTIONS)[number];
    if (heading[1] !== '##' || !SECTIONS.includes(name))
      fail(
        i + 1,
        `heading "${text}"; a note has ${SECTIONS.map((each) => `"## ${each}"`).join(', ')}`,
      );
    if (parts[name]) fail(i + 1, `section "${name}" stands here a second time`);
    open = parts[name] = { at: i + 1, lines: [] };
  });

  const citations = new Set<string>();
  const cited = (text: string): string =>
    text.replace(/\[@([^\]]*)\]/g, (_, key: string) => {
      if (!Object.hasOwn(references, key))
        throw new Error(`cites "${key}", which is not among the references; add it there`);
      citations.add(key);
      const label = labelOf(references[key]!, language);
      const { url } = references[key]!;
      return url ? `[${label}](${url})` : label;
    });
  const render = (how: (text: string) => string, text: string, at: number): string => {
    try {
      return how(cited(text));
    } catch (error) {
      return fail(
        at,
        String(error)
          .replace(/^Error: /, '')
          .split('\n')[0]!,
      );
    }
  };
  const html = (part: Part): string => {
    const found = parts[part];
    if (!found) return fail(lines.length - 1, `section "## ${part}" is missing; write it below`);
    const text = found.lines.join('\n').trim();
    if (!text) return fail(found.at, `the ${part} is empty; write it below`);
    return render(part === 'question' ? line : blocks, text, found.at);
  };
  const text = {
    title: render(line, headline, 0),
    statement: html('statement'),
    question: html('question'),
    answer: html('answer'),
    errata: parts.errata ? html('errata') : '',
  };
  return { topic, ...text, citations: [...citations], plain: plainOf(source) };
}

/** The words of a note: without headings of sections, formulas, addresses and marks. */
const plainOf = (source: string): string =>
  source
    .replace(/^## .*$/gm, ' ')
    .replace(/\$\$[^$]*\$\$|\$[^$\n]*\$/g, ' ')
    .replace(/\[@[^\]]*\]/g, ' ')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/^(#|-) /gm, ' ')
    .replace(/[*_[\]`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
