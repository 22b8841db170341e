import * as tf from '../../../src/engine/tf.ts';
import type { Value } from './value.ts';

/** What a value of a graph is computed by. */
export type Expression = Call | Gradient;

/** tf.f(…given), or one of several results. */
export interface Call {
  readonly f: string;
  readonly given: readonly Argument[];
  readonly item?: number;
}

/** ∂ Σ dy · of / ∂ by */
export interface Gradient {
  readonly of: Call;
  readonly by: Value;
  readonly dy: Value;
}

/** What a function is given: values, calls, literals and lists of them. */
export type Argument = Value | Call | number | boolean | string | undefined | readonly Argument[];

type Functions = Readonly<Record<string, (...given: unknown[]) => tf.Tensor | tf.Tensor[]>>;

export type Tensors = ReadonlyMap<string, tf.Tensor>;

/** The expression's result, its values taken from `tensors` by name. */
export function evaluate(expression: Expression, tensors: Tensors): tf.Tensor {
  if ('of' in expression) {
    const { of, by, dy } = expression;
    const forward = (x: tf.Tensor) => evaluate(of, new Map([...tensors, [by.name, x]]));
    return tf.grad(forward)(tensors.get(by.name)!, tensors.get(dy.name));
  }
  const filled = (argument: Argument): unknown => {
    if (isValue(argument)) return tensors.get(argument.name);
    if (isCall(argument)) return evaluate(argument, tensors);
    return isList(argument) ? argument.map(filled) : argument;
  };
  const f = (tf as unknown as Functions)[expression.f]!;
  const result = f(...expression.given.map(filled)) as tf.Tensor[];
  return (expression.item === undefined ? result : result[expression.item]) as tf.Tensor;
}

/** The expression as one would write it. */
export function textOf(expression: Expression): string {
  if ('of' in expression) {
    const { of, by, dy } = expression;
    return `tf.grad((${by.name}) => ${textOf(of)})(${by.name}, ${dy.name})`;
  }
  const written = (argument: Argument): string => {
    if (isValue(argument)) return argument.name;
    if (isCall(argument)) return textOf(argument);
    if (isList(argument)) return `[${argument.map(written).join(', ')}]`;
    return typeof argument === 'string' ? `'${argument}'` : String(argument);
  };
  const { f, given, item } = expression;
  return `tf.${f}(${given.map(written).join(', ')})${item === undefined ? '' : `[${item}]`}`;
}

/** The values an expression reads, each once. */
export function valuesOf(expression: Expression): Value[] {
  if ('of' in expression)
    return [...new Set([...valuesOf(expression.of), expression.by, expression.dy])];
  const read = (argument: Argument): Value[] => {
    if (isValue(argument)) return [argument];
    if (isCall(argument)) return valuesOf(argument);
    return isList(argument) ? argument.flatMap(read) : [];
  };
  return [...new Set(expression.given.flatMap(read))];
}

export const isValue = (argument: Argument): argument is Value =>
  typeof argument === 'object' && 'grid' in argument;

const isCall = (argument: Argument): argument is Call =>
  typeof argument === 'object' && 'f' in argument;

const isList = (argument: Argument): argument is readonly Argument[] => Array.isArray(argument);
