import * as tf from './tf.ts';

export type Backend = 'wasm' | 'cpu';

/**
 * Makes tfjs ready on WebAssembly, or on plain JavaScript where that fails. `wasmPath` says where the SIMD binary lies
 * and the plain one; without it only the cpu backend is tried. Threads stay off: small steps gain nothing from them.
 */
export async function startBackend(wasmPath?: { simd: string; plain: string }): Promise<Backend> {
  if (wasmPath) {
    tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    tf.setWasmPaths({
      'tfjs-backend-wasm-simd.wasm': wasmPath.simd,
      // tfjs insists on an entry for the threaded build too, which the flag above keeps it from loading.
      'tfjs-backend-wasm-threaded-simd.wasm': wasmPath.simd,
      'tfjs-backend-wasm.wasm': wasmPath.plain,
    });
    const started = await tf.setBackend('wasm').catch(() => false);
    if (started) return 'wasm';
  }
  await tf.setBackend('cpu');
  return 'cpu';
}
