/**
 * The rooms of the house: what each may import from other rooms, and from packages.
 * Downward only: a room is named only by rooms above it in this table. Notes are typeset when the
 * page is built, hence their packages.
 */
export const floors: Record<string, { rooms: string[]; packages: string[] }> = {
  main: { rooms: ['ui', 'words'], packages: ['svelte'] },
  ui: {
    rooms: ['run', 'charts', 'drill', 'scenarios', 'notes', 'words', 'publish', 'recipe', 'math'],
    packages: ['svelte', 'd3', 'uqr', 'workbox-window'],
  },
  drill: { rooms: ['notes', 'recipe', 'math'], packages: ['ts-fsrs', 'idb'] },
  charts: { rooms: ['math'], packages: ['svelte', 'chart.js', 'd3', 'svgcanvas'] },
  run: { rooms: ['worker/page', 'worker/protocol', 'recipe', 'math'], packages: ['svelte'] },
  scenarios: { rooms: ['recipe'], packages: [] },
  'worker/page': { rooms: ['worker/protocol', 'recipe', 'math'], packages: [] },
  'worker/engine': { rooms: ['worker/protocol', 'engine', 'recipe', 'math'], packages: [] },
  'worker/protocol': { rooms: ['recipe', 'math'], packages: [] },
  engine: { rooms: ['jit', 'recipe', 'math'], packages: ['@tensorflow'] },
  jit: { rooms: ['math'], packages: ['@tensorflow', 'virtual:ablate-kernels'] },
  'jit/build': {
    rooms: [],
    packages: ['vite', 'assemblyscript', 'node:crypto', 'node:fs', 'node:module', 'node:path'],
  },
  recipe: { rooms: ['math'], packages: [] },
  math: { rooms: [], packages: [] },
  notes: { rooms: [], packages: ['idb', 'katex', 'marked', 'minisearch', 'vite'] },
  words: { rooms: [], packages: [] },
  publish: {
    rooms: [],
    packages: [
      ...['vite', 'workbox-core', 'workbox-precaching'],
      ...['node:crypto', 'node:fs', 'node:path'],
    ],
  },
};

/** Rooms that may start a worker: its code is loaded beside them, not into them. */
export const spawners: Record<string, string> = { 'worker/page': 'worker/engine' };

const pageEnd = ['client', 'pool'];

/** The room a file lives in: `src/recipe/knob.ts` → `recipe`. The worker has two ends. */
export function roomOf(path: string): string {
  const [top, room, name] = path.replace(/\.(svelte\.)?\w+$/, '').split('/');
  if (top !== 'src') return top!;
  if (room === 'jit' && name === 'build') return 'jit/build';
  if (room !== 'worker') return room!;
  if (name === 'protocol') return 'worker/protocol';
  return pageEnd.includes(name!) ? 'worker/page' : 'worker/engine';
}
