import { flushSync } from 'svelte';

/** Every value an effect on the page would see of `read`, as it changes. */
export function watch<T>(read: () => T): { readonly seen: readonly T[]; stop(): void } {
  const seen: T[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      seen.push(read());
    });
  });
  flushSync();
  return { seen, stop };
}
