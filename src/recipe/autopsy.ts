/** A step, and the layer in which something began there. */
interface Place {
  readonly step: number;
  readonly layer: string;
}

/**
 * A number beyond float32: in which quantity it appeared first, on the way through the step. `weight` is the layer's
 * largest weight then, `loss` the last finite loss on the training set.
 */
export interface NonFinite extends Place {
  readonly cause: 'nonFinite';
  readonly where: 'weight' | 'activation' | 'gradient' | 'loss';
  readonly weight: number;
  readonly loss: number;
}

/**
 * One step moved a layer by more than its own size, ‖ΔW‖ / ‖W‖ being `ratio`, and the training loss went from `before` to
 * `after`, `constant` being that of the best constant answer; after is ∞ where the run diverged.
 */
export interface Overshoot extends Place {
  readonly cause: 'explosion';
  readonly why: 'update';
  readonly ratio: number;
  readonly before: number;
  readonly after: number;
  readonly constant: number;
}

/** Something grows by `factor` a layer, over so many: from `first` to `last`, the larger one, which is that of `layer`. */
export interface Growth extends Place {
  readonly cause: 'explosion';
  readonly why: 'activations' | 'gradients';
  readonly factor: number;
  readonly layers: number;
  readonly first: number;
  readonly last: number;
}

/** ReLU units whose output is 0 for every training sample: `dead` of `units`, and still `end` at the end. */
export interface DeadUnits extends Place {
  readonly cause: 'deadUnits';
  readonly dead: number;
  readonly units: number;
  readonly end: number;
}

/** The share of a layer's activations whose slope is below a tenth of the steepest, over the training set. */
export interface Saturation extends Place {
  readonly cause: 'saturation';
  readonly activation: 'sigmoid' | 'tanh';
  readonly share: number;
  readonly end: number;
}

/** The loss stays between `low` and `high` from `step` to the end; the best constant answer has `constant`. */
interface Flat {
  readonly cause: 'plateau';
  readonly step: number;
  readonly low: number;
  readonly high: number;
  readonly constant: number;
}

/** Flat since no layer bends: the network is one affine map, up to `residual` of its outputs. */
export interface LinearPlateau extends Flat {
  readonly why: 'linear';
  readonly residual: number;
}

/** Flat while `layer` gets a gradient, `gradient`, that is small beside the output layer's, `output`; it moved by `moved` of its size. */
export interface VanishingPlateau extends Flat {
  readonly why: 'vanishing';
  readonly layer: string;
  readonly gradient: number;
  readonly output: number;
  readonly moved: number;
}

/** Flat since the rate is so small that in the whole run no layer moved by more than `moved` of its size. */
export interface SlowPlateau extends Flat {
  readonly why: 'rate';
  readonly layer: string;
  readonly rate: number;
  readonly moved: number;
}

export type Plateau = LinearPlateau | VanishingPlateau | SlowPlateau;

/** A class with `share` of the training samples, of which `recall` are found, while `accuracy` is what the largest class has. */
export interface Imbalance {
  readonly cause: 'imbalance';
  readonly step: number;
  readonly label: number;
  readonly share: number;
  readonly recall: number;
  readonly accuracy: number;
  readonly majority: number;
}

/** One cause of what went wrong in a run: when and where it began, and the numbers that show it. */
export type Finding = NonFinite | Overshoot | Growth | DeadUnits | Saturation | Plateau | Imbalance;

/**
 * How a run ended on its training set: its loss, that of the best constant answer, whether it came to little, and the recall of the
 * smallest class. NaN where there is no such number.
 */
export interface Ending {
  readonly loss: number;
  readonly constant: number;
  readonly failed: boolean;
  readonly recall: number;
}

/** What an autopsy gives: the causes found, the earliest first, and none where nothing shows one. */
export interface Autopsy {
  readonly findings: readonly Finding[];
  readonly end: Ending;
}
