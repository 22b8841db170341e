import { startNodeBackend } from '../programs/node-backend.ts';
import * as tf from '../../src/engine/tf.ts';

/** The eager backends every word must work on. */
export const BACKENDS = ['cpu', 'wasm'] as const;

/** Makes tfjs compute on that backend, in Node; throws where it does not start. */
export async function useBackend(name: (typeof BACKENDS)[number]): Promise<void> {
  const started = await startNodeBackend(name);
  if (started !== name) throw new Error(`the ${name} backend does not start`);
  await tf.ready();
}
