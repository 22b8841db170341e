// The element functions for modules that import them: each takes and gives four numbers. JavaScript cannot call them.
import {
  clip,
  elu,
  eluGradient,
  erf,
  leakyRelu,
  prelu,
  relu,
  relu6,
  selu,
  sigmoid,
  softplus,
  step,
  tanh,
} from './elements/activation.ts';
import {
  abs,
  add,
  copy,
  divide,
  maximum,
  minimum,
  multiply,
  neg,
  reciprocal,
  rsqrt,
  sign,
  sqrt,
  square,
  squaredDifference,
  sub,
} from './elements/arithmetic.ts';
import { exp, expm1 } from './elements/exponential.ts';
import { log, log1p } from './elements/logarithm.ts';
import {
  choose,
  equal,
  greater,
  greaterEqual,
  isFinite,
  isInf,
  isNan,
  less,
  lessEqual,
  logicalAnd,
  logicalNot,
  logicalOr,
  notEqual,
} from './elements/logic.ts';
import { pow } from './elements/power.ts';
import { ceil, floor, floorDivide, modulo, round, truncate } from './elements/rounding.ts';
import { cos, sin } from './elements/trigonometry.ts';

export function copyLanes(x: v128): v128 {
  return copy.of(x);
}
export function negLanes(x: v128): v128 {
  return neg.of(x);
}
export function absLanes(x: v128): v128 {
  return abs.of(x);
}
export function signLanes(x: v128): v128 {
  return sign.of(x);
}
export function squareLanes(x: v128): v128 {
  return square.of(x);
}
export function sqrtLanes(x: v128): v128 {
  return sqrt.of(x);
}
export function rsqrtLanes(x: v128): v128 {
  return rsqrt.of(x);
}
export function reciprocalLanes(x: v128): v128 {
  return reciprocal.of(x);
}
export function floorLanes(x: v128): v128 {
  return floor.of(x);
}
export function ceilLanes(x: v128): v128 {
  return ceil.of(x);
}
export function roundLanes(x: v128): v128 {
  return round.of(x);
}
export function expLanes(x: v128): v128 {
  return exp.of(x);
}
export function expm1Lanes(x: v128): v128 {
  return expm1.of(x);
}
export function logLanes(x: v128): v128 {
  return log.of(x);
}
export function log1pLanes(x: v128): v128 {
  return log1p.of(x);
}
export function sigmoidLanes(x: v128): v128 {
  return sigmoid.of(x);
}
export function tanhLanes(x: v128): v128 {
  return tanh.of(x);
}
export function softplusLanes(x: v128): v128 {
  return softplus.of(x);
}
export function erfLanes(x: v128): v128 {
  return erf.of(x);
}
export function sinLanes(x: v128): v128 {
  return sin.of(x);
}
export function cosLanes(x: v128): v128 {
  return cos.of(x);
}
export function reluLanes(x: v128): v128 {
  return relu.of(x);
}
export function relu6Lanes(x: v128): v128 {
  return relu6.of(x);
}
export function eluLanes(x: v128): v128 {
  return elu.of(x);
}
export function seluLanes(x: v128): v128 {
  return selu.of(x);
}
export function leakyReluLanes(x: v128, p: v128): v128 {
  return leakyRelu.of(x, p, p);
}
export function stepLanes(x: v128, p: v128): v128 {
  return step.of(x, p, p);
}
export function clipLanes(x: v128, p: v128, q: v128): v128 {
  return clip.of(x, p, q);
}
export function logicalNotLanes(x: v128): v128 {
  return logicalNot.of(x);
}
export function isNanLanes(x: v128): v128 {
  return isNan.of(x);
}
export function isFiniteLanes(x: v128): v128 {
  return isFinite.of(x);
}
export function isInfLanes(x: v128): v128 {
  return isInf.of(x);
}
export function truncateLanes(x: v128): v128 {
  return truncate.of(x);
}
export function addLanes(a: v128, b: v128): v128 {
  return add.of(a, b);
}
export function subLanes(a: v128, b: v128): v128 {
  return sub.of(a, b);
}
export function multiplyLanes(a: v128, b: v128): v128 {
  return multiply.of(a, b);
}
export function divideLanes(a: v128, b: v128): v128 {
  return divide.of(a, b);
}
export function floorDivideLanes(a: v128, b: v128): v128 {
  return floorDivide.of(a, b);
}
export function moduloLanes(a: v128, b: v128): v128 {
  return modulo.of(a, b);
}
export function maximumLanes(a: v128, b: v128): v128 {
  return maximum.of(a, b);
}
export function minimumLanes(a: v128, b: v128): v128 {
  return minimum.of(a, b);
}
export function powLanes(a: v128, b: v128): v128 {
  return pow.of(a, b);
}
export function squaredDifferenceLanes(a: v128, b: v128): v128 {
  return squaredDifference.of(a, b);
}
export function equalLanes(a: v128, b: v128): v128 {
  return equal.of(a, b);
}
export function notEqualLanes(a: v128, b: v128): v128 {
  return notEqual.of(a, b);
}
export function lessLanes(a: v128, b: v128): v128 {
  return less.of(a, b);
}
export function lessEqualLanes(a: v128, b: v128): v128 {
  return lessEqual.of(a, b);
}
export function greaterLanes(a: v128, b: v128): v128 {
  return greater.of(a, b);
}
export function greaterEqualLanes(a: v128, b: v128): v128 {
  return greaterEqual.of(a, b);
}
export function logicalAndLanes(a: v128, b: v128): v128 {
  return logicalAnd.of(a, b);
}
export function logicalOrLanes(a: v128, b: v128): v128 {
  return logicalOr.of(a, b);
}
export function eluGradientLanes(a: v128, b: v128): v128 {
  return eluGradient.of(a, b);
}
export function preluLanes(a: v128, b: v128): v128 {
  return prelu.of(a, b);
}
export function chooseLanes(condition: v128, a: v128, b: v128): v128 {
  return choose.of(condition, a, b);
}
