// The one door to tfjs. Order matters: core, its gradients (core alone registers none), then the
// backends; in another order `vite dev` dies. Chained ops (`x.add(y)`) do not exist: `tf.add(x, y)`.
export * from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-backend-cpu';
export { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
