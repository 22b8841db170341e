import { fnv1a } from '../math/fnv1a.ts';
import { ownSizes, type OwnTable } from './own-table.ts';

/** A data set: generated from a seed, part of the engine, loaded from the page's own site, or brought by the reader. */
export type Data =
  | PlanarData
  | GaussiansData
  | CurveData
  | NoisyLabelsData
  | IdentityData
  | SlopesData
  | PenguinsData
  | DigitsData
  | OwnData;

export const PLANAR_SHAPES = ['circles', 'xor', 'moons', 'spirals', 'blobs'] as const;
export type PlanarShape = (typeof PLANAR_SHAPES)[number];

/**
 * Two classes of points in the plane, within about ±1.2. Class 1 is the inner ring, the quadrants where the signs of x
 * and y differ, the lower moon, one arm of the spiral, the upper right blob.
 */
export interface PlanarData {
  readonly kind: 'planar';
  readonly shape: PlanarShape;
  readonly samples: number;
  readonly testSamples: number;
  /** Standard deviation of the Gaussian noise, in units of the plane. */
  readonly noise: number;
  /** Share of class 1 among the training points; the test set is balanced. */
  readonly share: number;
}

/**
 * Two classes in the plane, each N(μ, I) with its mean on the x axis: class 0 at −separation / 2, class 1 at
 * separation / 2. Class 1 has `share` of the training points; the test set is balanced.
 */
export interface GaussiansData {
  readonly kind: 'gaussians';
  readonly samples: number;
  readonly testSamples: number;
  /** Distance of the means in standard deviations: the discriminability d′. */
  readonly separation: number;
  readonly share: number;
}

export const CURVE_SHAPES = ['sine', 'step', 'line', 'bump'] as const;
export type CurveShape = (typeof CURVE_SHAPES)[number];

/** One-dimensional regression: y = f(x) + noise on −1 ≤ x ≤ 1. */
export interface CurveData {
  readonly kind: 'curve';
  readonly shape: CurveShape;
  readonly samples: number;
  readonly testSamples: number;
  readonly noise: number;
}

/**
 * Two classes in many dimensions, x ~ N(0, I): class 1 is where x₀ x₁ + ½ x₂ > 0, and all further features say nothing.
 * Training labels are wrong with probability `flip`; test labels are clean.
 */
export interface NoisyLabelsData {
  readonly kind: 'noisyLabels';
  readonly features: number;
  readonly samples: number;
  readonly testSamples: number;
  /** Share of the training labels that are flipped, 0 … 1. */
  readonly flip: number;
}

/** How many penguins there are for training; a third of each species is kept for the test set. */
export const BIRDS = { adelie: 101, chinstrap: 46 };

/**
 * Adelie penguins (class 0, 151 birds) and Chinstrap penguins (class 1, 68 birds) by flipper length and body mass, both
 * about standardized. A third of each species, drawn from the seed, is the test set. (Gorman et al. 2014; Horst, Hill &
 * Gorman 2020)
 */
export interface PenguinsData {
  readonly kind: 'penguins';
  /** How many Chinstrap penguins training keeps, all there are at most. */
  readonly chinstraps: number;
  /** How many birds training has in all. */
  readonly samples: number;
}

/** Which digits there are: of each class so many, `test` digits of all classes kept for the test set; side × side pixels. */
export const DIGITS = { classes: 10, each: 150, test: 1000, side: 14 };

/**
 * Handwritten digits of MNIST, 0 to 9, 14 × 14 pixels from 0 (paper) to 1 (ink). Which of them are the test set is drawn
 * from the seed, and training has the first `samples` of the others; the classes take turns. (LeCun et al. 1998)
 */
export interface DigitsData {
  readonly kind: 'digits';
  readonly samples: number;
  readonly testSamples: number;
}

/** Regression of inputs on themselves: y = x, every feature the absolute value of a standard normal. */
export interface IdentityData {
  readonly kind: 'identity';
  readonly features: number;
  readonly samples: number;
  readonly testSamples: number;
}

/**
 * What samples add to a landscape's slope: normal numbers whose mean is 0 and whose variance is deviation², both exactly.
 * Every walker meets the same numbers in an order of its own; a sample has one feature a walker.
 */
export interface SlopesData {
  readonly kind: 'slopes';
  readonly walkers: number;
  readonly samples: number;
  readonly deviation: number;
}

/**
 * Samples of the reader's own, named by a hash of them: the table itself is brought to the engine once. A quarter of each
 * class, drawn from the seed, is the test set; every column has mean 0 and deviation 1 over the training set.
 */
export interface OwnData {
  readonly kind: 'own';
  readonly hash: string;
  readonly features: number;
  readonly classes: number;
  readonly samples: number;
  readonly testSamples: number;
}

export function planar(spec: {
  shape: PlanarShape;
  samples: number;
  testSamples?: number;
  noise: number;
  share?: number;
}): PlanarData {
  const { shape, samples, testSamples = 1024, noise, share = 0.5 } = spec;
  if (!(share > 0 && share < 1)) throw new Error(`planar data: share ${share} is outside 0…1`);
  check(samples, testSamples, noise);
  return { kind: 'planar', shape, samples, testSamples, noise, share };
}

export function gaussians(spec: {
  samples: number;
  testSamples?: number;
  separation: number;
  share?: number;
}): GaussiansData {
  const { samples, testSamples = 4000, separation, share = 0.5 } = spec;
  if (!(share > 0 && share < 1)) throw new Error(`gaussians data: share ${share} is outside 0…1`);
  if (!(separation >= 0 && Number.isFinite(separation)))
    throw new Error(`gaussians data: separation ${separation}; a number from 0 on is needed`);
  checkCounts(samples, testSamples);
  return { kind: 'gaussians', samples, testSamples, separation, share };
}

export function curve(spec: {
  shape: CurveShape;
  samples: number;
  testSamples?: number;
  noise: number;
}): CurveData {
  const { shape, samples, testSamples = 256, noise } = spec;
  check(samples, testSamples, noise);
  return { kind: 'curve', shape, samples, testSamples, noise };
}

export function noisyLabels(spec: {
  features?: number;
  samples: number;
  testSamples?: number;
  flip: number;
}): NoisyLabelsData {
  const { features = 20, samples, testSamples = 2000, flip } = spec;
  if (!(Number.isInteger(features) && features >= 3))
    throw new Error(`noisyLabels data: ${features} features; a whole number from 3 on is needed`);
  if (!(flip >= 0 && flip <= 1)) throw new Error(`noisyLabels data: flip ${flip} is outside 0…1`);
  checkCounts(samples, testSamples);
  return { kind: 'noisyLabels', features, samples, testSamples, flip };
}

export function penguins({ chinstraps = BIRDS.chinstrap } = {}): PenguinsData {
  if (Number.isInteger(chinstraps) && chinstraps > 0 && chinstraps <= BIRDS.chinstrap)
    return { kind: 'penguins', chinstraps, samples: BIRDS.adelie + chinstraps };
  throw new Error(
    `penguins data: ${chinstraps} Chinstraps; a whole number from 1 to ${BIRDS.chinstrap} is needed`,
  );
}

export function digits(spec: { samples: number; testSamples?: number }): DigitsData {
  const { samples, testSamples = DIGITS.test } = spec;
  checkCounts(samples, testSamples);
  const most = DIGITS.classes * DIGITS.each - DIGITS.test;
  if (samples > most)
    throw new Error(`digits data: ${samples} samples; there are ${most} for training`);
  if (testSamples > DIGITS.test)
    throw new Error(`digits data: ${testSamples} test samples; there are ${DIGITS.test}`);
  return { kind: 'digits', samples, testSamples };
}

export function identity(spec: {
  features: number;
  samples: number;
  testSamples?: number;
}): IdentityData {
  const { features, samples, testSamples = 256 } = spec;
  if (!(Number.isInteger(features) && features > 0))
    throw new Error(`identity data: ${features} features; a whole number above 0 is needed`);
  checkCounts(samples, testSamples);
  return { kind: 'identity', features, samples, testSamples };
}

export function slopes(spec: { walkers: number; samples: number; deviation: number }): SlopesData {
  checkCounts(spec.samples, spec.walkers);
  if (!(spec.deviation >= 0)) throw new Error(`slopes: deviation ${spec.deviation} is below 0`);
  return { kind: 'slopes', ...spec };
}

/** What a plan says of a table that has no `ownFault`. */
export function ownData(table: OwnTable): OwnData {
  const { samples, testSamples } = ownSizes(table);
  const { columns, classes } = table;
  const sizes = { features: columns.length, classes: classes.length, samples, testSamples };
  return { kind: 'own', hash: ownHash(table), ...sizes };
}

const hashes = new WeakMap<OwnTable, string>();

/** What the table is known by: 64 bits of its rows and classes, in hexadecimal. */
export function ownHash(table: OwnTable): string {
  const known = hashes.get(table);
  if (known) return known;
  const { high, low } = fnv1a(JSON.stringify([table.rows, table.labels]));
  const hash = [high, low].map((word) => word.toString(16).padStart(8, '0')).join('');
  hashes.set(table, hash);
  return hash;
}

function check(samples: number, testSamples: number, noise: number): void {
  checkCounts(samples, testSamples);
  if (!(noise >= 0)) throw new Error(`data: noise ${noise} is below 0`);
}

function checkCounts(samples: number, testSamples: number): void {
  for (const count of [samples, testSamples])
    if (!(Number.isInteger(count) && count > 0))
      throw new Error(`data: ${count} samples; a whole number above 0 is needed`);
}

/** What a network must fit on: numbers a sample has, and classes (or outputs, where the task is regression). */
export interface DataShape {
  readonly features: number;
  readonly task: 'classification' | 'regression';
  readonly outputs: number;
}

export function dataShape(data: Data): DataShape {
  switch (data.kind) {
    case 'planar':
    case 'gaussians':
    case 'penguins':
      return { features: 2, task: 'classification', outputs: 2 };
    case 'own':
      return { features: data.features, task: 'classification', outputs: data.classes };
    case 'noisyLabels':
      return { features: data.features, task: 'classification', outputs: 2 };
    case 'digits':
      return { features: DIGITS.side ** 2, task: 'classification', outputs: DIGITS.classes };
    case 'curve':
      return { features: 1, task: 'regression', outputs: 1 };
    case 'identity':
      return { features: data.features, task: 'regression', outputs: data.features };
    case 'slopes':
      return { features: data.walkers, task: 'regression', outputs: 1 };
  }
}
