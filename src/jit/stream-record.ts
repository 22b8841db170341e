import { fnv1a } from '../math/fnv1a.ts';

/** What a kernel knows of the stream of that name under that seed: four 32-bit words, the last of them unused. */
export function streamRecord(seed: number, name: string): Uint32Array {
  const { high, low } = fnv1a(name);
  return Uint32Array.of(seed, low, high, 0);
}
