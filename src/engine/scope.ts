import * as tf from './tf.ts';

/** Runs `f` and disposes every tensor it made. For results without tensors: tfjs would search those element by element. */
export function scope<T>(f: () => T): T {
  let result!: T;
  tf.tidy(() => {
    result = f();
  });
  return result;
}

/** Disposes all tensors in records of tensors, and lone tensors. */
export function dispose(...held: (tf.Tensor | Readonly<Record<string, tf.Tensor>>)[]): void {
  for (const item of held) tf.dispose(item);
}
