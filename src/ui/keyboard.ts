/** What a single key asks for on every page. */
type PageShortcut = { readonly do: 'keys' | 'language' };

/** What a single key asks for on the bench. */
export type BenchShortcut =
  | {
      readonly do:
        'steer' | 'pin' | 'fork' | 'play' | 'loop' | 'start' | 'reset' | 'resetAll' | 'table';
    }
  | { readonly do: 'step' | 'singleStep' | 'seed'; readonly by: 1 | -1 }
  | { readonly do: 'knob'; readonly index: number };

export type Shortcut = PageShortcut | BenchShortcut;

export const isOfPage = (shortcut: Shortcut): shortcut is PageShortcut =>
  shortcut.do === 'keys' || shortcut.do === 'language';

/** What of a keyboard event decides. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
  readonly shiftKey?: boolean;
  readonly repeat?: boolean;
  readonly isComposing?: boolean;
  readonly defaultPrevented?: boolean;
  readonly target?: unknown;
}

/** The shortcuts as the list of keys shows them, in its order; `says` names their words. */
export const SHORTCUTS = [
  { keys: ['space'], says: 'play' },
  { keys: [',', '.'], says: 'step' },
  { keys: ['<', '>'], says: 'singleStep' },
  { keys: ['O'], says: 'loop' },
  { keys: ['0'], says: 'start' },
  { keys: ['[', ']'], says: 'seed' },
  { keys: ['1', '…', '9'], says: 'knob' },
  { keys: ['R'], says: 'reset' },
  { keys: ['shift', 'R'], says: 'resetAll' },
  { keys: ['M'], says: 'steer' },
  { keys: ['P'], says: 'pin' },
  { keys: ['F'], says: 'fork' },
  { keys: ['T'], says: 'table' },
  { keys: ['L'], says: 'language' },
  { keys: ['?'], says: 'keys' },
] as const;

/** Keys of a Chinese input method that stand where the Latin ones do. */
const LATIN: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '《': '<',
  '》': '>',
  '【': '[',
  '】': ']',
  '？': '?',
  '　': ' ',
};

/** The key a press stands for, in lower case; null where it belongs to a field, a dialog, the browser or nobody. */
export function keyOf(press: KeyPress): string | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.isComposing || press.defaultPrevented) return null;
  const target = (press.target ?? {}) as Target;
  if (isTyping(target) || target.closest?.('dialog')) return null;
  const key = (LATIN[press.key] ?? press.key).toLowerCase();
  return key === ' ' && pressesItself(target) ? null : key;
}

/** The shortcut a key press asks for; null where the key is not free. */
export function shortcutOf(press: KeyPress): Shortcut | null {
  const key = keyOf(press);
  if (key === null) return null;
  const shortcut = shortcutFor(key, press.shiftKey ?? false);
  const repeats = shortcut !== null && 'by' in shortcut;
  return press.repeat && !repeats ? null : shortcut;
}

function shortcutFor(key: string, shift: boolean): Shortcut | null {
  if (/^[1-9]$/.test(key)) return { do: 'knob', index: Number(key) - 1 };
  switch (key) {
    case ' ':
      return { do: 'play' };
    case ',':
      return { do: 'step', by: -1 };
    case '.':
      return { do: 'step', by: 1 };
    case '<':
      return { do: 'singleStep', by: -1 };
    case '>':
      return { do: 'singleStep', by: 1 };
    case 'o':
      return { do: 'loop' };
    case '0':
      return { do: 'start' };
    case '[':
      return { do: 'seed', by: -1 };
    case ']':
      return { do: 'seed', by: 1 };
    case 'r':
      return { do: shift ? 'resetAll' : 'reset' };
    case 'm':
      return { do: 'steer' };
    case 'p':
      return { do: 'pin' };
    case 'f':
      return { do: 'fork' };
    case 't':
      return { do: 'table' };
    case 'l':
      return { do: 'language' };
    case '?':
      return { do: 'keys' };
    default:
      return null;
  }
}

/** An element as far as it matters here: tests need no document. */
interface Target {
  readonly tagName?: string;
  readonly type?: string;
  readonly isContentEditable?: boolean;
  readonly closest?: (selector: string) => unknown;
}

const QUIET_INPUTS = ['range', 'checkbox', 'radio', 'button', 'submit', 'reset'];

/** Whether keys write into the target; a select takes letters as the start of an option. */
function isTyping({ tagName, type, isContentEditable }: Target): boolean {
  if (isContentEditable || tagName === 'TEXTAREA' || tagName === 'SELECT') return true;
  return tagName === 'INPUT' && !QUIET_INPUTS.includes(type ?? 'text');
}

/** Whether the space bar already presses the target. */
function pressesItself({ tagName, type }: Target): boolean {
  if (tagName === 'INPUT') return type !== 'range';
  return tagName === 'BUTTON' || tagName === 'SUMMARY' || tagName === 'A';
}
