import { recall, remember } from './memory.ts';

const SWITCH = ['on', 'off'] as const;

let on = $state.raw(recall('shortcuts', SWITCH) !== 'off');

/** Whether single keys do anything; a reader who speaks to the computer may want them off (WCAG 2.1.4). */
export const shortcutsOn = (): boolean => on;

export function turnShortcuts(next: boolean): void {
  on = next;
  remember('shortcuts', next ? 'on' : 'off');
}
