import { placesBy, reads } from '../accesses.ts';
import type { Argument, Instruction, Pointer } from '../builder.ts';
import type { ElementName } from '../elementwise.ts';
import { INSTRUCTIONS, type InstructionName } from '../instructions.ts';
import type { Listing } from '../spec.ts';
import { stretches, type Stretch } from '../stretches.ts';
import { Bytes } from './bytes.ts';
import type { Element } from './elements.ts';
import { loopFunction } from './loop.ts';
import { moduleOf, type Import, type Signature } from './module.ts';
import { OP, TYPE } from './opcodes.ts';

/**
 * A program as a WebAssembly module of its own: the kernels called one after the other with their arguments in the
 * code, element functions written out as loops. It imports the kernels, and the memory as `env.memory`; it exports
 * `run(base, steps, stepAddress)`, which does what the interpreter's `run` does, to the bit.
 */
export function emit(
  { instructions, arena }: Listing,
  elements: Readonly<Record<ElementName, Element>>,
): Uint8Array<ArrayBuffer> {
  const parts = stretches(instructions);
  const readers = placesBy(instructions, reads);
  const imports = importsOf(instructions, parts, elements);
  const indexOf = (from: Import['from'], name: string) =>
    imports.findIndex((each) => each.from === from && each.name === name);
  const addressOf = ({ buffer, offset }: Pointer) => arena.offsets.get(buffer)! + 4 * offset;

  const loops: Uint8Array[] = [];
  const step = new Bytes().u32(0);
  for (const part of parts) {
    if (part.loop) {
      step.byte(OP.localGet, 0, OP.call).u32(imports.length + loops.length);
      const { grid, functions } = part.loop;
      const call = (name: ElementName) => indexOf('elements', `${name}Lanes`);
      loops.push(
        loopFunction(grid, functions, {
          elements,
          call,
          addressOf,
          isRead: ({ buffer }) => buffer.persistent || isReadOutside(part, readers.get(buffer)),
        }),
      );
    } else writeCall(step, instructions[part.from]!, (name) => indexOf('kernels', name), addressOf);
  }
  step.byte(OP.end);
  const stepIndex = imports.length + loops.length;
  const functions = [
    ...loops.map((code) => ({ code, signature: BASE_ONLY })),
    { code: step.taken(), signature: BASE_ONLY },
    { code: runFunction(stepIndex), signature: RUN },
  ];
  return moduleOf(imports, functions, stepIndex + 1);
}

const BASE_ONLY: Signature = [[TYPE.i32], []];
const RUN: Signature = [[TYPE.i32, TYPE.i32, TYPE.i32], []];

/** Whether a buffer's contents are read by others than the stretch's own functions: later on, or from outside. */
const isReadOutside = ({ from, to }: Stretch, readers: readonly number[] | undefined) =>
  readers?.some((i) => i < from || i >= to) ?? false;

function importsOf(
  instructions: readonly Instruction[],
  parts: readonly Stretch[],
  elements: Readonly<Record<ElementName, Element>>,
): Import[] {
  const kernels = parts.flatMap(({ from, loop }) => (loop ? [] : [instructions[from]!.name]));
  const called = parts.flatMap(({ loop }) =>
    (loop?.functions ?? []).map(({ f }) => f).filter((f) => !elements[f].body),
  );
  return [
    ...[...new Set(kernels)].map((name): Import => ({
      from: 'kernels',
      name,
      signature: [INSTRUCTIONS[name].map((row) => typeOf(row)), []],
    })),
    ...[...new Set(called)].map((name): Import => ({
      from: 'elements',
      name: `${name}Lanes`,
      signature: [Array<number>(elements[name].parameters).fill(TYPE.v128), [TYPE.v128]],
    })),
  ];
}

const typeOf = (parameter: string): number => (parameter.startsWith('float') ? TYPE.f32 : TYPE.i32);

/** A call of a kernel, its arguments as constants, pointers counted from the base. */
function writeCall(
  to: Bytes,
  { name, arguments: given }: Instruction,
  indexOf: (name: InstructionName) => number,
  addressOf: (pointer: Pointer) => number,
): void {
  INSTRUCTIONS[name].forEach((parameter, i) => {
    const argument: Argument = given[i]!;
    if (argument === null) to.byte(OP.i32Const).i32(-1);
    else if (typeof argument === 'object') {
      to.byte(OP.localGet, 0, OP.i32Const).i32(addressOf(argument)).byte(OP.i32Add);
    } else if (parameter.startsWith('float')) to.byte(OP.f32Const).f32(argument);
    else to.byte(OP.i32Const).i32(argument);
  });
  to.byte(OP.call).u32(indexOf(name));
}

/** run(base, steps, stepAddress): takes the steps and counts them at the address. */
function runFunction(step: number): Uint8Array {
  const [base, steps, address] = [0, 1, 2];
  return new Bytes()
    .u32(0)
    .byte(OP.block, TYPE.none, OP.localGet, steps, OP.i32Const, 1, OP.i32LessU, OP.branchIf, 0)
    .byte(OP.loop, TYPE.none)
    .byte(OP.localGet, base, OP.call)
    .u32(step)
    .byte(OP.localGet, address, OP.localGet, address, OP.i32Load, 2, 0)
    .byte(OP.i32Const, 1, OP.i32Add, OP.i32Store, 2, 0)
    .byte(OP.localGet, steps, OP.i32Const, 1, OP.i32Sub, OP.localTee, steps, OP.branchIf, 0)
    .byte(OP.end, OP.end, OP.end)
    .taken();
}
