import { recall, remember } from './memory.ts';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** What may change the colours without the page doing anything. */
const systemDark = matchMedia('(prefers-color-scheme: dark)');
const contrast = matchMedia('(prefers-contrast: more)');
const forced = matchMedia('(forced-colors: active)');

let current = $state.raw<Theme>(recall('theme', THEMES) ?? 'auto');
let version = $state.raw(0);

const dark = (): boolean => (current === 'auto' ? systemDark.matches : current === 'dark');
const bump = (): void => void version++;

systemDark.addEventListener('change', () => {
  if (current === 'auto') bump();
});
contrast.addEventListener('change', bump);
forced.addEventListener('change', bump);
show();

/** The theme the reader chose; `auto` follows the system. */
export const theme = (): Theme => current;

/** Rises whenever the colours on the page change: a canvas that read it draws again. */
export const themeVersion = (): number => version;

/** Shows the page in another theme, now and next time. */
export function chooseTheme(chosen: Theme): void {
  const before = dark();
  current = chosen;
  show();
  remember('theme', chosen);
  if (dark() !== before) bump();
}

/** Goes to the next of auto, light and dark. */
export const nextTheme = (): void =>
  chooseTheme(THEMES[(THEMES.indexOf(current) + 1) % THEMES.length]!);

function show(): void {
  if (current === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = current;
}
