import { NotCovered } from '../errors.ts';
import type { Shape } from '../graph.ts';
import { WINDOW } from '../instructions.ts';
import { backend_util } from '../tf.ts';
import type { Attributes } from './op.ts';

/** A window moved over pictures [n, h, w, c]: the last parameters of every instruction that has one. */
export type Windows = Readonly<Record<(typeof WINDOW)[number], number>>;

/** A window's numbers, in an instruction's order. */
export const wordsOf = (windows: Windows): number[] => WINDOW.map((name) => windows[name]);

type Picture = [n: number, h: number, w: number, c: number];
type Sizes = number | [number, number];
type Info = backend_util.Conv2DInfo;

/** The windows of a convolution of pictures with a filter [kh, kw, c, channels]. Throws NotCovered for other layouts. */
export function convolutionWindows(
  kernel: string,
  picture: Shape,
  filter: Shape,
  attributes: Attributes,
): Windows {
  const { strides, pad, dataFormat = 'NHWC', dilations = 1, dimRoundingMode } = attributes;
  if (dataFormat !== 'NHWC') throw new NotCovered(kernel, `dataFormat ${String(dataFormat)}`);
  if (picture[3] !== filter[2])
    throw new NotCovered(kernel, `${picture[3]} channels in groups of ${filter[2]}`);
  return windowsOf(
    backend_util.computeConv2DInfo(
      [...picture] as Picture,
      [...filter] as Picture,
      strides as Sizes,
      dilations as Sizes,
      pad as 'same',
      dimRoundingMode as 'floor',
    ),
  );
}

/** Throws NotCovered for a gradient dy of another shape than the result of the windows has. */
export function checkGradient(
  kernel: string,
  dy: Shape,
  { n, oh, ow }: Windows,
  channels: number,
): void {
  if (dy.join() !== [n, oh, ow, channels].join())
    throw new NotCovered(kernel, `dy of shape ${dy.join()}`);
}

/** The windows of a pool over pictures. */
export function poolWindows(picture: Shape, attributes: Attributes): Windows {
  const { filterSize, strides, pad, dimRoundingMode } = attributes;
  return windowsOf(
    backend_util.computePool2DInfo(
      [...picture] as Picture,
      filterSize as Sizes,
      strides as Sizes,
      1,
      pad as 'same',
      dimRoundingMode as 'floor',
    ),
  );
}

/** Whether a window is one pixel that visits all in turn: what it sees is the picture itself. */
export const arePixels = ({ kh, kw, sh, sw, h, w, oh, ow }: Windows): boolean =>
  kh * kw * sh * sw === 1 && oh === h && ow === w;

const windowsOf = (info: Info): Windows => ({
  n: info.batchSize,
  h: info.inHeight,
  w: info.inWidth,
  c: info.inChannels,
  kh: info.filterHeight,
  kw: info.filterWidth,
  sh: info.strideHeight,
  sw: info.strideWidth,
  top: info.padInfo.top,
  left: info.padInfo.left,
  oh: info.outHeight,
  ow: info.outWidth,
  dh: info.dilationHeight,
  dw: info.dilationWidth,
});
