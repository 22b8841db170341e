import { exact, number, type Expression, type NumberLeaf } from '../../math/expression.ts';
import type { ExplainedStep, ExplainedVariable } from '../../recipe/explained.ts';
import { FEATURES, partsOf, type Part } from './parts.ts';

/** What can be explained: a unit, a weight, the loss of a sample, a point of a curve. Units and samples are counted from 0. */
export type Place =
  | { readonly kind: 'unit'; readonly layer: string; readonly unit: number }
  | { readonly kind: 'weight'; readonly variable: string; readonly index: number }
  | { readonly kind: 'loss' }
  | { readonly kind: 'reading'; readonly probe: string };

/** Where a number leads: to a place, for another sample if it says so. */
export interface Link {
  readonly place: Place;
  readonly sample?: number;
}

export type Formula = Expression<Link>;

/** One formula of an explanation. */
export interface Line {
  /** Which sentence says what it is. */
  readonly says: LineName;
  /** What stands on its left, and the formula in symbols. */
  readonly symbol: string;
  readonly general: string;
  readonly formula: Formula;
  /** What the engine has there; null where it keeps no such number. */
  readonly value: number | null;
  /** How many digits of it count; four where it is not said. */
  readonly digits?: number;
  /** The layer that it is of, where an explanation has a line for each. */
  readonly of?: string;
}

export type LineName =
  | ('linear' | 'mean' | 'variance' | 'standardized' | 'normalized' | 'activation')
  | ('dropout' | 'residual' | 'highway' | 'gate' | 'transform' | 'carry')
  | ('upstream' | 'lossSlope' | 'slope' | 'meanSlope' | 'meanProduct' | 'throughNorm' | 'gateSlope')
  | ('probability' | 'sampleLoss' | 'batchLoss')
  | ('sampleGradient' | 'gradient')
  | ('velocity' | 'meanSquare' | 'firstMoment' | 'power1' | 'power2')
  | 'weight'
  | ('runningMean' | 'runningVariance')
  | ('meanLoss' | 'spread' | 'share' | 'recall' | 'balanced' | 'atShares' | 'precision')
  | ('norm' | 'epochs');

/** The numbers of a step by their names in the network. */
export class Seen {
  readonly parts: readonly Part[];

  constructor(readonly step: ExplainedStep) {
    this.parts = partsOf(step.arm.model);
  }

  get arm(): ExplainedStep['arm'] {
    return this.step.arm;
  }

  get rows(): number {
    return this.step.rows;
  }

  part(name: string): Part {
    return this.parts.find((part) => part.name === name)!;
  }

  /** How many units pass a point. */
  widthOf(point: string): number {
    return this.#values(point).length / this.rows;
  }

  at(point: string, unit: number, sample: number): number {
    return this.#values(point)[sample * this.widthOf(point) + unit]!;
  }

  /** N ∂L/∂ of what passes a point: the sample's own share, before it is averaged over the batch. */
  delta(point: string, unit: number, sample: number): number {
    return this.rows * this.step.deltas[point]![sample * this.widthOf(point) + unit]!;
  }

  /** A number that the step reads, by its path in the plan. */
  readonly given = (path: string): NumberLeaf<Link> => exact(this.step.numbers[path]!);

  variable(name: string): ExplainedVariable | undefined {
    return this.step.variables[name];
  }

  /** A variable's element as it is before the step. */
  weight(name: string, index: number): NumberLeaf<Link> {
    const place: Place = { kind: 'weight', variable: name, index };
    return number<Link>(this.step.variables[name]!.before[index]!, { place });
  }

  /** What passes a point, leading to the unit it comes from; features lead nowhere. */
  value(point: string, unit: number, sample: number): NumberLeaf<Link> {
    return number(this.at(point, unit, sample), this.#link(point, unit, sample));
  }

  /** N ∂L/∂ of what passes a point, leading to the unit there. */
  slope(point: string, unit: number, sample: number): NumberLeaf<Link> {
    return number(this.delta(point, unit, sample), this.#link(point, unit, sample));
  }

  #link(point: string, unit: number, sample: number): Link | null {
    if (point === FEATURES) return null;
    return { place: { kind: 'unit', layer: point.split('/')[0]!, unit }, sample };
  }

  #values(point: string): Float32Array {
    return point === FEATURES ? this.step.features : this.step.points[point]!;
  }
}
