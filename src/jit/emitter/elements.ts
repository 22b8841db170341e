import type { ElementName } from '../elementwise.ts';
import { BINARY, UNARY } from '../instructions.ts';
import { elementBody, type ElementBody } from './element-body.ts';
import { exportedFunctions } from './reader.ts';

/** An element function as the emitter uses it: its body to be written in place, or null where it must be called. */
export interface Element {
  readonly parameters: number;
  readonly body: ElementBody | null;
}

/** Parameters of element functions, where it is not one of a unary or two of a binary one. */
const PARAMETERS: Readonly<Record<string, number>> = {
  leakyRelu: 2,
  step: 2,
  clip: 3,
  choose: 3,
};

/** All element functions, by name, as they stand in the compiled kernels. */
export function elementsOf(kernels: Uint8Array): Readonly<Record<ElementName, Element>> {
  const functions = exportedFunctions(kernels);
  const element = (name: string, standard: number): [string, Element] => {
    const parameters = PARAMETERS[name] ?? standard;
    const code = functions.get(`${name}Lanes`);
    if (!code) throw new Error(`the kernels export no "${name}Lanes"`);
    return [name, { parameters, body: elementBody(code, parameters) }];
  };
  return Object.fromEntries([
    ...UNARY.map((name) => element(name, 1)),
    ...BINARY.map((name) => element(name, 2)),
    element('choose', 3),
  ]) as Record<ElementName, Element>;
}
