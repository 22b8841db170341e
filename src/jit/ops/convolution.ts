import { NONE, type Builder, type Pointer } from '../builder.ts';
import type { Operand } from '../graph.ts';
import type { Op } from './op.ts';
import { arePixels, checkGradient, convolutionWindows, wordsOf, type Windows } from './windows.ts';

// A convolution is a product of patches [n · oh · ow, kh · kw · c] and the filter [kh · kw · c, channels]; its gradients
// are the two other products of the same matrices. Patches that the forward product was made of serve the filter's
// gradient too. Outside the picture they hold 0, and 0 · ∞ is NaN: there a filter that is not finite gives NaN, where
// tfjs leaves the product out.

/** out[n, oh, ow, channels] ← x[n, h, w, c] * filter[kh, kw, c, channels]. */
const conv2D: Op = {
  shapes: ([x, filter], attributes, [dtype]) => {
    const { n, oh, ow } = convolutionWindows('Conv2D', x!, filter!, attributes);
    return [{ shape: [n, oh, ow, filter![3]!], dtype: dtype! }];
  },
  lower: ({ inputs, outputs, attributes }, build) => {
    const [x, filter] = inputs as [Operand, Operand];
    const windows = convolutionWindows('Conv2D', x.shape, filter.shape, attributes);
    const { rows, columns } = sizesOf(windows);
    const [patches, numbers] = [patchesOf(x, windows, build), build.float(filter)];
    build.into(outputs[0]!, (out) =>
      build.emit('gemm', [out, patches, numbers, rows, filter.shape[3]!, columns, 0, 0, NONE, 0]),
    );
  },
};

/** ∂L/∂filter ← patchesᵀ · dy. */
const filterGradient: Op = {
  shapes: ([x, dy], attributes) => {
    const filter = attributes['filterShape'] as number[];
    const windows = convolutionWindows('Conv2DBackpropFilter', x!, filter, attributes);
    checkGradient('Conv2DBackpropFilter', dy!, windows, filter[3]!);
    return [{ shape: filter, dtype: 'float32' }];
  },
  lower: ({ inputs, outputs, attributes }, build) => {
    const [x, dy] = inputs as [Operand, Operand];
    const filter = outputs[0]!.shape;
    const windows = convolutionWindows('Conv2DBackpropFilter', x.shape, filter, attributes);
    const { rows, columns } = sizesOf(windows);
    const [patches, numbers] = [patchesOf(x, windows, build), build.float(dy)];
    const out = build.float(outputs[0]!);
    build.emit('gemm', [out, patches, numbers, columns, filter[3]!, rows, 1, 0, NONE, 0]);
  },
};

/** ∂L/∂x ← the patches dy · filterᵀ, added up where they came from. */
const pictureGradient: Op = {
  shapes: ([dy, filter], attributes) => {
    const x = attributes['inputShape'] as number[];
    const windows = convolutionWindows('Conv2DBackpropInput', x, filter!, attributes);
    checkGradient('Conv2DBackpropInput', dy!, windows, filter![3]!);
    return [{ shape: x, dtype: 'float32' }];
  },
  lower: ({ inputs, outputs, attributes }, build) => {
    const [dy, filter] = inputs as [Operand, Operand];
    const windows = convolutionWindows(
      'Conv2DBackpropInput',
      outputs[0]!.shape,
      filter.shape,
      attributes,
    );
    const { rows, columns } = sizesOf(windows);
    const out = build.float(outputs[0]!);
    const patches = arePixels(windows) ? out : build.scratch(rows * columns);
    const numbers = [dy, filter].map((each) => build.float(each));
    build.emit('gemm', [patches, ...numbers, rows, columns, filter.shape[3]!, 0, 1, NONE, 0]);
    if (patches !== out) build.emit('col2im', [out, patches, ...wordsOf(windows)]);
  },
};

const sizesOf = ({ n, oh, ow, kh, kw, c }: Windows) => ({
  rows: n * oh * ow,
  columns: kh * kw * c,
});

/** The patches of a picture as rows; for a window of one pixel they are the picture itself. */
function patchesOf(x: Operand, windows: Windows, build: Builder): Pointer {
  if (arePixels(windows)) return build.float(x);
  const words = wordsOf(windows);
  return build.once(x.value, `patches ${words.join()}`, () => {
    const { rows, columns } = sizesOf(windows);
    const [picture, patches] = [build.float(x), build.scratch(rows * columns)];
    build.emit('im2col', [patches, picture, ...words]);
    return patches;
  });
}

export const CONVOLUTION: Readonly<Record<string, Op>> = {
  Conv2D: conv2D,
  Conv2DBackpropFilter: filterGradient,
  Conv2DBackpropInput: pictureGradient,
};
