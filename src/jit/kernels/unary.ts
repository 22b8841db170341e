import {
  elu,
  erf,
  leakyRelu,
  relu,
  relu6,
  selu,
  sigmoid,
  softplus,
  step,
  tanh,
  clip,
} from './elements/activation.ts';
import { abs, copy, neg, reciprocal, rsqrt, sign, sqrt, square } from './elements/arithmetic.ts';
import { exp, expm1 } from './elements/exponential.ts';
import { log, log1p } from './elements/logarithm.ts';
import { isFinite, isInf, isNan, logicalNot } from './elements/logic.ts';
import { ceil, floor, round, truncate } from './elements/rounding.ts';
import { cos, sin } from './elements/trigonometry.ts';
import { storeLanes } from './lanes.ts';

type Loop = (out: usize, a: usize, count: i32, p: f32, q: f32) => void;

/**
 * One loop an element function, in the order of UNARY. Each is a function of its own, reached through this table: in one
 * large function the constants of all would crowd the registers of each.
 */
const LOOPS: StaticArray<Loop> = [
  (out, a, count, p, q) => each(copy, out, a, count),
  (out, a, count, p, q) => each(neg, out, a, count),
  (out, a, count, p, q) => each(abs, out, a, count),
  (out, a, count, p, q) => each(sign, out, a, count),
  (out, a, count, p, q) => each(square, out, a, count),
  (out, a, count, p, q) => each(sqrt, out, a, count),
  (out, a, count, p, q) => each(rsqrt, out, a, count),
  (out, a, count, p, q) => each(reciprocal, out, a, count),
  (out, a, count, p, q) => each(floor, out, a, count),
  (out, a, count, p, q) => each(ceil, out, a, count),
  (out, a, count, p, q) => each(round, out, a, count),
  (out, a, count, p, q) => each(exp, out, a, count),
  (out, a, count, p, q) => each(expm1, out, a, count),
  (out, a, count, p, q) => each(log, out, a, count),
  (out, a, count, p, q) => each(log1p, out, a, count),
  (out, a, count, p, q) => each(sigmoid, out, a, count),
  (out, a, count, p, q) => each(tanh, out, a, count),
  (out, a, count, p, q) => each(softplus, out, a, count),
  (out, a, count, p, q) => each(erf, out, a, count),
  (out, a, count, p, q) => each(sin, out, a, count),
  (out, a, count, p, q) => each(cos, out, a, count),
  (out, a, count, p, q) => each(relu, out, a, count),
  (out, a, count, p, q) => each(relu6, out, a, count),
  (out, a, count, p, q) => each(elu, out, a, count),
  (out, a, count, p, q) => each(selu, out, a, count),
  (out, a, count, p, q) => eachWith(leakyRelu, out, a, count, p, q),
  (out, a, count, p, q) => eachWith(step, out, a, count, p, q),
  (out, a, count, p, q) => eachWith(clip, out, a, count, p, q),
  (out, a, count, p, q) => each(logicalNot, out, a, count),
  (out, a, count, p, q) => each(isNan, out, a, count),
  (out, a, count, p, q) => each(isFinite, out, a, count),
  (out, a, count, p, q) => each(isInf, out, a, count),
  (out, a, count, p, q) => each(truncate, out, a, count),
];

/** out[i] ← f(a[i]; p, q), front to back, four at a time; the rest are computed as four and stored one by one. */
export function unary(f: i32, out: usize, a: usize, count: i32, p: f32, q: f32): void {
  unchecked(LOOPS[f])(out, a, count, p, q);
}

function each<F>(f: F, out: usize, a: usize, count: i32): void {
  for (; count > 3; count -= 4) {
    v128.store(out, f.of(v128.load(a)));
    out += 16;
    a += 16;
  }
  if (count > 0) storeLanes(out, f.of(v128.load(a)), count);
}

function eachWith<F>(f: F, out: usize, a: usize, count: i32, p: f32, q: f32): void {
  const ps = f32x4.splat(p);
  const qs = f32x4.splat(q);
  for (; count > 3; count -= 4) {
    v128.store(out, f.of(v128.load(a), ps, qs));
    out += 16;
    a += 16;
  }
  if (count > 0) storeLanes(out, f.of(v128.load(a), ps, qs), count);
}
