import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { startBackend, type Backend } from '../../src/engine/backend.ts';

/**
 * tfjs on WebAssembly in Node. Its loader was compiled for CommonJS and looks for `require` and `__dirname`, which
 * modules do not have.
 */
export function startNodeBackend(): Promise<Backend> {
  const require = createRequire(import.meta.url);
  const simd = require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');
  const plain = require.resolve('@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm');
  Object.assign(globalThis, { require, __dirname: dirname(simd) });
  return startBackend({ simd, plain });
}
