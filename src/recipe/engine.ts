/** What takes a run's steps: a program traced once and replayed in WebAssembly, or eager TensorFlow.js, call by call. */
export const ENGINES = ['replay', 'tfjs'] as const;
export type Engine = (typeof ENGINES)[number];
