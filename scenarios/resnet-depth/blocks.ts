import { constant, heNormal, type Initializer } from '../../src/recipe/initializer.ts';
import { activate, dense, highway, residual, type Layer } from '../../src/recipe/layer.ts';
import { repeat, type ModelDraft } from '../../src/recipe/model.ts';
import { batchNorm } from '../../src/recipe/normalization.ts';

/** Units of every hidden layer. */
export const WIDTH = 16;

interface BranchSpec {
  /** Whether each of its two products is batch-normalized. */
  readonly normalized?: boolean;
  /** Whether its last layer starts at 0, or, normalized, that layer's γ. (Goyal et al. 2017) */
  readonly zero?: boolean;
  readonly kernel?: Initializer;
}

export interface BlockSpec extends BranchSpec {
  readonly shortcut?: number;
  readonly scale?: number;
}

/** F(h) = W₂ ReLU(W₁ h) */
const branch = ({
  normalized = true,
  zero = false,
  kernel = heNormal(),
}: BranchSpec = {}): Layer[] => [
  dense({
    units: WIDTH,
    activation: 'relu',
    kernel,
    normalization: normalized ? batchNorm() : null,
  }),
  dense({
    units: WIDTH,
    kernel: zero && !normalized ? constant(0) : kernel,
    normalization: normalized ? batchNorm({ gamma: zero ? 0 : 1 }) : null,
  }),
];

/** h ← ReLU(shortcut · h + scale · F(h)): with a shortcut of 0 two plain layers. (He et al. 2016) */
export const block = ({ shortcut = 1, scale = 1, ...spec }: BlockSpec = {}): Layer =>
  residual({ branch: branch(spec), shortcut, scale, activation: 'relu' });

/** h ← shortcut · h + scale · W₂ ReLU(BN(W₁ ReLU(BN(h)))): nothing but additions on the way of h. (He et al. 2016b) */
export const preActivated = ({ shortcut = 1, scale = 1 }: BlockSpec = {}): Layer =>
  residual({
    branch: [
      preActivation(),
      dense({ units: WIDTH, activation: 'relu', normalization: batchNorm() }),
      // every use of h is normalized, so that a bias would be subtracted again
      dense({ units: WIDTH, kernel: heNormal(), bias: null }),
    ],
    shortcut,
    scale,
  });

/** ReLU(BN(h)): before a product, and behind the last block. */
export const preActivation = (): Layer =>
  activate({ activation: 'relu', normalization: batchNorm() });

/** h ← ReLU(t ⊙ F(h) + c ⊙ h), the gates learned or held open. (Srivastava, Greff & Schmidhuber 2015) */
export const gated = ({ open = 0 } = {}): Layer =>
  highway({ branch: branch(), activation: 'relu', open });

/** How many blocks make that many layers. */
export const blocksOf = (depth: number): number => Math.floor(depth / 2);

/** A first layer, that many hidden layers in blocks of two, whatever is put in behind them, and the output. */
export const stack = (depth: number, each: Layer, inserted: readonly Layer[] = []): ModelDraft => ({
  layers: [
    dense({ units: WIDTH, activation: 'relu' }),
    ...repeat(each, blocksOf(depth)),
    ...inserted,
    dense({ units: 'outputs' }),
  ],
});
