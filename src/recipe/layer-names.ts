import type { Layer } from './layer.ts';

/**
 * Names layers in the order they are asked for, a layer before those within it: `dense1`, `dense2`, …, counted by kind; the
 * last one is always `output`. So depth leaves layers their draws and, in a trained network, their values.
 */
export function layerNamer(): (kind: Layer['kind'], isLast: boolean) => string {
  const counts = new Map<string, number>();
  return (kind, isLast) => {
    if (isLast) return 'output';
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return `${kind}${count}`;
  };
}
