import { Bytes } from './bytes.ts';
import { SECTION, TYPE } from './opcodes.ts';

/** A function's parameters and results, as a module spells its type. */
export type Signature = readonly [parameters: readonly number[], results: readonly number[]];

/** A function the module takes from the kernels: a kernel, or an element function. */
export interface Import {
  readonly from: 'kernels' | 'elements';
  readonly name: string;
  readonly signature: Signature;
}

/** A function of the module. */
export interface Definition {
  readonly code: Uint8Array;
  readonly signature: Signature;
}

const HEADER = [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
const KIND = { function: 0, memory: 2 } as const;

/** A module in WebAssembly's binary format: it imports functions and `env.memory`, and exports one function as `run`. */
export function moduleOf(
  imports: readonly Import[],
  functions: readonly Definition[],
  exported: number,
): Uint8Array<ArrayBuffer> {
  const types: Signature[] = [];
  const typeIndex = (signature: Signature) => {
    const known = types.findIndex((type) => type.join('|') === signature.join('|'));
    return known < 0 ? types.push(signature) - 1 : known;
  };
  const imported = imports.map(({ signature }) => typeIndex(signature));
  const defined = functions.map(({ signature }) => typeIndex(signature));
  const module = new Bytes().byte(...HEADER);
  const section = (id: number, write: (to: Bytes) => void) => module.byte(id).sized(write);
  section(SECTION.type, (to) =>
    to.list(types, (type, [parameters, results]) =>
      type
        .byte(TYPE.function)
        .list(parameters, (each, value) => each.byte(value))
        .list(results, (each, value) => each.byte(value)),
    ),
  );
  section(SECTION.import, (to) => {
    to.u32(imports.length + 1);
    imports.forEach(({ from, name }, i) =>
      to.name(from).name(name).byte(KIND.function).u32(imported[i]!),
    );
    to.name('env').name('memory').byte(KIND.memory, 0).u32(1);
  });
  section(SECTION.function, (to) => to.list(defined, (each, type) => each.u32(type)));
  section(SECTION.export, (to) => to.u32(1).name('run').byte(KIND.function).u32(exported));
  section(SECTION.code, (to) =>
    to.list(functions, (each, { code }) => each.u32(code.length).raw(code)),
  );
  return module.taken();
}
