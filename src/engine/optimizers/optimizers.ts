import type { OptimizerKind } from '../../recipe/optimizer.ts';
import { adamW } from './adam-w.ts';
import { adam } from './adam.ts';
import { momentum } from './momentum.ts';
import { nesterov } from './nesterov.ts';
import { rmsprop } from './rmsprop.ts';
import type { Rule } from './rule.ts';
import { sgd } from './sgd.ts';

/** The rule of each optimizer. */
export const RULES: { [K in OptimizerKind]: Rule } = {
  sgd,
  momentum,
  nesterov,
  rmsprop,
  adam,
  adamW,
};
