import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { startBackend, type Backend } from '../../src/engine/backend.ts';
import * as tf from '../../src/engine/tf.ts';

/**
 * tfjs in Node, on WebAssembly unless plain JavaScript is asked for. Its wasm loader was compiled for CommonJS and looks
 * for `require` and `__dirname`, which modules do not have.
 */
export function startNodeBackend(wanted: Backend = 'wasm'): Promise<Backend> {
  tf.env().set('PROD', true); // no advertisement for the native build in the log
  if (wanted === 'cpu') return startBackend();
  const require = createRequire(import.meta.url);
  const simd = require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');
  const plain = require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm');
  Object.assign(globalThis, { require, __dirname: dirname(simd) });
  return startBackend({ simd, plain });
}
