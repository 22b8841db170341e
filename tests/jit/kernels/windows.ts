import fc from 'fast-check';
import { INSTRUCTIONS } from '../../../src/jit/instructions.ts';

/** A window moved over pictures, as im2col and the pools take it. */
export interface Windows {
  readonly n: number;
  readonly h: number;
  readonly w: number;
  readonly c: number;
  readonly kh: number;
  readonly kw: number;
  readonly sh: number;
  readonly sw: number;
  readonly top: number;
  readonly left: number;
  readonly oh: number;
  readonly ow: number;
  readonly dh: number;
  readonly dw: number;
}

const names = INSTRUCTIONS.im2col.slice(2).map((parameter) => parameter.replace('int ', ''));

/** The kernel's parameters after its pointers. */
export const parameters = (windows: Windows): number[] =>
  names.map((name) => windows[name as keyof Windows]);

/** An element of a picture under a window: both pixels count from the first picture's first. */
interface Place {
  /** Of the small picture: where the window stands. */
  readonly patch: number;
  /** Of the window, in scan order. */
  readonly place: number;
  /** Of the big picture; −1 outside. */
  readonly pixel: number;
}

/** Every place under every window, in scan order: the oracle of all kernels with windows. */
export function* placesOf(windows: Windows): Generator<Place> {
  const { n, h, w, kh, kw, sh, sw, top, left, oh, ow, dh, dw } = windows;
  for (let patch = 0; patch < n * oh * ow; patch++) {
    const [image, oy, ox] = [
      Math.floor(patch / (oh * ow)),
      Math.floor(patch / ow) % oh,
      patch % ow,
    ];
    for (let place = 0; place < kh * kw; place++) {
      const y = oy * sh - top + Math.floor(place / kw) * dh;
      const x = ox * sw - left + (place % kw) * dw;
      const inside = y >= 0 && y < h && x >= 0 && x < w;
      yield { patch, place, pixel: inside ? (image * h + y) * w + x : -1 };
    }
  }
}

const upTo = (max: number, min = 1) => fc.integer({ min, max });

/** Pictures, windows, strides, dilations and paddings of all kinds, whole windows outside included. */
export const anyWindows: fc.Arbitrary<Windows> = fc.record({
  n: upTo(3),
  h: upTo(9),
  w: upTo(9),
  c: upTo(9),
  kh: upTo(4),
  kw: upTo(4),
  sh: upTo(3),
  sw: upTo(3),
  top: upTo(4, 0),
  left: upTo(4, 0),
  oh: upTo(5),
  ow: upTo(5),
  dh: upTo(3),
  dw: upTo(3),
});

/** Windows as tfjs takes them. */
export interface Spec {
  readonly picture: [number, number, number, number];
  readonly window: [number, number];
  readonly strides: [number, number];
  readonly pad: 'same' | 'valid' | number;
  readonly dilations?: [number, number];
}

export const SPECS: readonly Spec[] = [
  { picture: [2, 12, 12, 1], window: [3, 3], strides: [1, 1], pad: 'same' },
  { picture: [2, 6, 6, 8], window: [3, 3], strides: [1, 1], pad: 'same' },
  { picture: [1, 8, 8, 4], window: [2, 2], strides: [2, 2], pad: 'valid' },
  { picture: [3, 7, 5, 3], window: [3, 2], strides: [2, 1], pad: 'same' },
  { picture: [2, 9, 8, 5], window: [2, 3], strides: [3, 3], pad: 'valid' },
  { picture: [2, 5, 6, 2], window: [1, 2], strides: [2, 3], pad: 'same' },
  { picture: [1, 5, 5, 9], window: [3, 3], strides: [2, 2], pad: 1 },
  { picture: [2, 4, 6, 7], window: [4, 6], strides: [1, 1], pad: 'valid' },
];
