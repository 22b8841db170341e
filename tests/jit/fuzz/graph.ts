import fc from 'fast-check';
import type * as tf from '../../../src/engine/tf.ts';
import type { Source } from '../../../src/jit/spec.ts';
import type { TensorStep } from '../../../src/jit/trace.ts';
import { evaluate, textOf } from './expression.ts';
import type { Line } from './sketch.ts';
import type { Value } from './value.ts';

/** An input of a step and the numbers it starts with; drawn ones have none. */
export interface Input {
  readonly value: Value;
  readonly from: Source;
  readonly numbers: readonly number[] | null;
}

/** A step to try, with what it is given. */
export interface Trial {
  readonly inputs: readonly Input[];
  readonly step: TensorStep;
}

/** A random step: lines of code, and the values it gives by name. */
export class Graph implements Trial {
  constructor(
    readonly inputs: readonly Input[],
    private readonly lines: readonly Line[],
    readonly outputs: Readonly<Record<string, Value>>,
  ) {}

  /** Throws where a tensor's type or shape is not what the sketch says, in eager tfjs or while tracing. */
  readonly step: TensorStep = (given) => {
    const tensors = new Map<string, tf.Tensor>(Object.entries(given));
    for (const { value, expression } of this.lines) {
      const tensor = evaluate(expression, tensors);
      tensors.set(value.name, tensor);
      const [expected, found] = [value, tensor].map(typed);
      if (found !== expected) throw new Error(`${value.name} is ${found}, not ${expected}`);
    }
    return Object.fromEntries(
      Object.entries(this.outputs).map(([name, value]) => [name, tensors.get(value.name)!]),
    );
  };

  /** The step as one would write it; fast-check prints it so. */
  [fc.toStringMethod](): string {
    const inputs = this.inputs.map(({ value, from, numbers }) => {
      const data = numbers ? ` = ${JSON.stringify(numbers)}` : '';
      return `// ${from.kind} ${value.name}: ${typed(value)}${data}`;
    });
    const names = this.inputs.map(({ value }) => value.name).join(', ');
    const lines = this.lines.map(
      ({ value, expression }) =>
        `  const ${value.name} = ${textOf(expression)}; // ${typed(value)}`,
    );
    const outputs = Object.entries(this.outputs).map(([name, value]) =>
      name === value.name ? name : `${name}: ${value.name}`,
    );
    const code = [`({ ${names} }) => {`, ...lines, `  return { ${outputs.join(', ')} };`, '}'];
    return ['', ...inputs, ...code].join('\n');
  }
}

const typed = ({ dtype, shape }: { dtype: string; shape: readonly number[] }) =>
  `${dtype} [${shape.join(', ')}]`;
