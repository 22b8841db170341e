import type { Arena } from './arena.ts';
import { INSTRUCTIONS } from './instructions.ts';
import type { Instruction, Pointer } from './builder.ts';

const OPCODES = Object.keys(INSTRUCTIONS);
const bits = new DataView(new ArrayBuffer(4));

/** The instructions as the interpreter reads them: an opcode and one word a parameter, pointers in bytes from the base. */
export function encode(instructions: readonly Instruction[], { offsets }: Arena): Int32Array {
  const words: number[] = [];
  for (const { name, arguments: given } of instructions) {
    words.push(OPCODES.indexOf(name));
    INSTRUCTIONS[name].forEach((parameter, i) => {
      const argument = given[i]!;
      if (argument === null) words.push(-1);
      else if (typeof argument === 'object') words.push(addressOf(argument, offsets));
      else words.push(parameter.startsWith('float') ? floatBits(argument) : argument);
    });
  }
  return Int32Array.from(words);
}

const addressOf = ({ buffer, offset }: Pointer, offsets: Arena['offsets']): number => {
  const start = offsets.get(buffer);
  if (start === undefined) throw new Error(`buffer ${buffer.id} has no place in the arena`);
  return start + 4 * offset;
};

function floatBits(value: number): number {
  bits.setFloat32(0, value);
  return bits.getInt32(0);
}
