import type { KeyPress } from '../keyboard.ts';

/** What a key asks for while a lesson is presented. A clicker sends PageUp, PageDown and B or a dot. */
export type Ask =
  | { readonly do: 'next' | 'back' | 'blank' | 'freeze' | 'pen' | 'leave' }
  | { readonly do: 'play' }
  | { readonly do: 'turn'; readonly by: 1 | -1 }
  | { readonly do: 'count'; readonly choice: number; readonly by: 1 | -1 };

const NAMED: Readonly<Record<string, Ask>> = {
  ArrowRight: { do: 'next' },
  PageDown: { do: 'next' },
  Enter: { do: 'next' },
  ArrowLeft: { do: 'back' },
  PageUp: { do: 'back' },
  ArrowUp: { do: 'turn', by: 1 },
  ArrowDown: { do: 'turn', by: -1 },
  Escape: { do: 'leave' },
};

/** Keys that are single characters: a reader may have switched them off. Full-width ones come from a Chinese input method. */
const SINGLE: Readonly<Record<string, Ask>> = {
  b: { do: 'blank' },
  '.': { do: 'blank' },
  '。': { do: 'blank' },
  f: { do: 'freeze' },
  d: { do: 'pen' },
  ' ': { do: 'play' },
  '　': { do: 'play' },
};

interface Target {
  readonly tagName?: string;
  readonly type?: string;
  readonly closest?: (selector: string) => unknown;
}

/** What the press asks for; null where it belongs to a field, a control, the browser or nobody. */
export function askOf(press: KeyPress, singleKeys: boolean): Ask | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (press.isComposing || press.defaultPrevented) return null;
  const target = (press.target ?? {}) as Target;
  if (target.closest?.('dialog')) return null;
  const { tagName = '', type = '' } = target;
  if (tagName === 'SELECT' || tagName === 'TEXTAREA') return null;
  if (tagName === 'INPUT' && type !== 'range') return null;
  const presses = ['BUTTON', 'A', 'SUMMARY'].includes(tagName);
  if (presses && (press.key === 'Enter' || press.key === ' ')) return null;
  // a slider in focus turns by its own keys; a clicker's must go on working
  const slides = tagName === 'INPUT' && press.key.startsWith('Arrow');
  if (slides) return null;

  const ask = NAMED[press.key] ?? (singleKeys ? singleOf(press) : null);
  const repeats = ask?.do === 'turn' || ask?.do === 'count';
  return press.repeat && !repeats ? null : ask;
}

function singleOf(press: KeyPress): Ask | null {
  if (/^[1-4]$/.test(press.key)) return { do: 'count', choice: Number(press.key) - 1, by: 1 };
  return SINGLE[press.key.toLowerCase()] ?? null;
}
