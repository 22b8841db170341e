import type { OwnRead } from './own-file.ts';

/** How many of the last data sets that addresses have named are kept: Back may lead to each. */
const KEPT = 100;
const known = new Map<string, OwnRead>();

/** What an address's code for data came to when it was read; undefined before that. */
export const knownOwn = (code: string): OwnRead | undefined => known.get(code);

/** Keeps what a code came to. */
export function knowOwn(code: string, read: OwnRead): void {
  known.set(code, read);
  if (known.size > KEPT) known.delete(known.keys().next().value!);
}
