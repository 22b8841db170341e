/** One piece of a reader's notes. All of it is plain text, to be shown as such and never as HTML. */
export interface OwnItem {
  readonly kind: 'heading' | 'item' | 'paragraph' | 'code';
  /** How deep a heading stands, from 1; 0 for the rest. */
  readonly level: number;
  /** The number as it is printed, `3.` or `（三）`; empty where there is none. */
  readonly label: string;
  readonly text: string;
}

const FENCE = /^\s{0,3}(`{3,}|~{3,})/;
const HEADING = /^\s{0,3}(#{1,6})\s+(\S.*)$/;
const UNDERLINE = /^\s{0,3}(=+|-+)\s*$/;
const RULE = /^\s{0,3}([-*_])(\s*\1){2,}\s*$/;
const BULLET = /^\s*[-*+•·]\s+(\S.*)$/;
/** `1. a`, `1.甲`, `1) a`, `1、甲`, `(1) a`, `（一）甲`, `一、甲`, `① 甲`, but neither `1.5 a` nor `2020 a`. */
const NUMBERED =
  /^\s*((?:\d{1,3}|[一二三四五六七八九十]{1,3})[、．]|\d{1,3}[.)](?!\d)|[(（](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]|[①-⑳])\s*(\S.*)$/u;

/** A reader's Markdown or plain text, piece by piece in its order. */
export function parseOwnNotes(source: string): readonly OwnItem[] {
  const items: OwnItem[] = [];
  let open: Omit<OwnItem, 'text'> | null = null;
  let lines: string[] = [];
  let fence: string | null = null;

  function close(): void {
    const text = open?.kind === 'code' ? lines.join('\n') : cleaned(lines);
    if (open && text.trim() !== '') items.push({ ...open, text });
    open = null;
    lines = [];
  }
  function start(kind: OwnItem['kind'], line: string | null, label = '', level = 0): void {
    close();
    open = { kind, level, label };
    lines = line === null ? [] : [line];
  }

  for (const line of linesOf(source)) {
    if (fence !== null) {
      if (closes(line, fence)) {
        close();
        fence = null;
      } else lines.push(line);
      continue;
    }
    const marked = markedIn(line, open === null ? null : (open as OwnItem).kind, lines.length);
    if (marked === 'fence') {
      fence = FENCE.exec(line)![1]!;
      start('code', null);
    } else if (marked === 'blank') close();
    else if (marked === 'underline') {
      open = { kind: 'heading', level: line.includes('=') ? 1 : 2, label: '' };
      close();
    } else if (marked === 'more') lines.push(line);
    else {
      start(marked.kind, marked.text, marked.label, marked.level);
      if (marked.kind === 'heading') close();
    }
  }
  close();
  return items;
}

/** What a line is, given the piece that is open and how many lines it has. */
function markedIn(line: string, open: OwnItem['kind'] | null, length: number) {
  if (FENCE.test(line)) return 'fence';
  if (line.trim() === '') return 'blank';
  if (open === 'paragraph' && length === 1 && UNDERLINE.test(line)) return 'underline';
  if (RULE.test(line)) return 'blank';
  const [, hashes, title] = HEADING.exec(line) ?? [];
  if (hashes)
    return { kind: 'heading', text: titled(title!), label: '', level: hashes.length } as const;
  const [, label, numbered] = NUMBERED.exec(line) ?? [];
  if (label) return { kind: 'item', text: numbered!, label, level: 0 } as const;
  const bullet = BULLET.exec(line)?.[1];
  if (bullet) return { kind: 'item', text: bullet, label: '', level: 0 } as const;
  if (open !== null) return 'more';
  return { kind: 'paragraph', text: line, label: '', level: 0 } as const;
}

/** A title without the marks that may close it. */
const titled = (title: string) =>
  title
    .trim()
    .replace(/(?<=\s)#+$/, '')
    .trim();

const closes = (line: string, fence: string) =>
  line.trim().startsWith(fence) && /^(`+|~+)$/.test(line.trim());

/** Lines without the head of settings some editors write, and without the marks of quotations. */
function linesOf(source: string): string[] {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n?|[\n\u2028\u2029\f]/);
  const end =
    lines[0]?.trim() === '---' ? lines.findIndex((line, i) => i > 0 && /^---\s*$/.test(line)) : -1;
  const settings = end > 0 && lines.slice(1, end).every((line) => /^(\s|[\w-]+:|$)/.test(line));
  return (settings ? lines.slice(end + 1) : lines).map((line) =>
    line.replace(/^\s{0,3}(>\s?)+/, ''),
  );
}

/** Lines as they are read: without marks of emphasis; of links and pictures, what they say. */
const cleaned = (lines: readonly string[]): string =>
  lines
    .map((line) =>
      line
        .trim()
        .replace(/!?\[([^[\]]*)\]\((?:[^()]|\([^()]*\))*\)/g, '$1')
        .replace(/\*\*(?=\S)(.+?)\*\*/g, '$1')
        .replace(/(?<!`)(`+)(?!`)([^`]+)\1/g, '$2'),
    )
    .join('\n')
    .trim();
