import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import * as tf from '../../src/engine/tf.ts';

/** The eager backends every word must work on. */
export const BACKENDS = ['cpu', 'wasm'] as const;

/** Makes tfjs compute on that backend, in Node; throws where it does not start. */
export async function useBackend(name: (typeof BACKENDS)[number]): Promise<void> {
  tf.env().set('PROD', true); // no advertisement for the native build in the log
  if (name === 'wasm') {
    const { require, folder } = wasmGlue();
    // its module build is CommonJS glue underneath, which looks for these two
    Object.assign(globalThis, { require, __dirname: folder });
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    tf.setWasmPaths(`${folder}/`);
  }
  if (!(await tf.setBackend(name))) throw new Error(`the ${name} backend does not start`);
}

function wasmGlue() {
  const require = createRequire(import.meta.url);
  const file = '@tensorflow/tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-simd.wasm';
  return { require, folder: dirname(require.resolve(file)) };
}
