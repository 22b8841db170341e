/** Drawings of the interface, by name: the box they are drawn in and their paths; `filled` ones have no line. */
export const ICONS = {
  back: { box: '0 0 16 16', paths: ['M3 2h2v12H3zM14 2v12L6 8z'], filled: true },
  forward: { box: '0 0 16 16', paths: ['M11 2h2v12h-2zM2 2v12l8-6z'], filled: true },
  play: { box: '0 0 16 16', paths: ['M3 1.5v13L14 8z'], filled: true },
  pause: { box: '0 0 16 16', paths: ['M3 2h4v12H3zM9 2h4v12H9z'], filled: true },
  restart: {
    box: '0 0 16 16',
    paths: ['M1 2h2v12H1zM9 2v12L3.5 8zM15.5 2v12L10 8z'],
    filled: true,
  },
  loop: {
    box: '0 0 16 16',
    paths: [
      'M2 8V6a2 2 0 0 1 2-2h9M11 1.5L13.5 4 11 6.5M14 8v2a2 2 0 0 1-2 2H3M5 9.5L2.5 12 5 14.5',
    ],
    filled: false,
  },
  previous: { box: '0 0 16 16', paths: ['M10 3L5 8l5 5'], filled: false },
  next: { box: '0 0 16 16', paths: ['M6 3l5 5-5 5'], filled: false },
  reset: {
    box: '0 0 14 14',
    paths: ['M3 5a4.7 4.7 0 1 1-.7 3.4M2.6 1.6V5H6'],
    filled: false,
  },
  live: { box: '0 0 16 12', paths: ['M1 6c2-6 5-6 7 0s5 6 7 0'], filled: false },
  structural: {
    box: '0 0 16 12',
    paths: ['M1.5 1.5h6v4h-6zM8.5 1.5h6v4h-6zM4.5 6.5h7v4h-7z'],
    filled: false,
  },
  auto: {
    box: '0 0 18 18',
    paths: [
      'M9 1.75a7.25 7.25 0 1 0 0 14.5a7.25 7.25 0 1 0 0-14.5zM9 3.25a5.75 5.75 0 0 0 0 11.5z',
    ],
    filled: true,
  },
  light: {
    box: '0 0 18 18',
    paths: ['M9 2.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z'],
    filled: false,
  },
  dark: {
    box: '0 0 18 18',
    paths: ['M9 1.75a7.25 7.25 0 1 0 0 14.5a7.25 7.25 0 1 0 0-14.5z'],
    filled: true,
  },
  keyboard: {
    box: '0 0 18 18',
    paths: [
      'M2.5 4.5h13a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1h-13a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1z',
      'M4 7.5h1M7 7.5h1M10 7.5h1M13 7.5h1M5 10.7h8',
    ],
    filled: false,
  },
  shown: {
    box: '0 0 18 18',
    paths: [
      'M1.5 9c4-6.5 11-6.5 15 0-4 6.5-11 6.5-15 0z',
      'M9 6.7a2.3 2.3 0 1 0 0 4.6a2.3 2.3 0 1 0 0-4.6z',
    ],
    filled: false,
  },
  hidden: {
    box: '0 0 18 18',
    paths: ['M1.5 9c4-6.5 11-6.5 15 0-4 6.5-11 6.5-15 0z', 'M3 15.5L15 2.5'],
    filled: false,
  },
} as const;

export type IconName = keyof typeof ICONS;
