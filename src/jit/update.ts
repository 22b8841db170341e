import { inPlace, reads, writes } from './arena.ts';
import {
  plainCopy,
  type Argument,
  type Buffer,
  type Builder,
  type Instruction,
  type Pointer,
} from './builder.ts';

/** A buffer that holds a state, and the one its next value is computed into. */
export interface Carry {
  readonly state: Buffer;
  readonly next: Buffer;
}

/**
 * Instructions that leave every state's next value where the state is. A value is computed in place where nothing
 * reads the old one later; the rest is copied at the end, by way of scratch where one state takes over another's old value.
 */
export function carryOver(build: Builder, carries: readonly Carry[]): Instruction[] {
  let instructions: Instruction[] = [...build.instructions];
  const late: Carry[] = [];
  const sources = new Set(carries.map(({ next }) => next));
  for (const carry of carries) {
    const { state, next } = carry;
    if (state === next) continue;
    const shared = carries.filter((other) => other.next === next).length > 1;
    if (!shared && !next.persistent && !sources.has(state) && movable(instructions, carry))
      instructions = instructions.map((instruction) => replaced(instruction, next, state));
    else late.push(carry);
  }
  const copies = late.map(({ state, next }) => {
    if (!next.persistent)
      return { first: null, last: plainCopy(start(state), start(next), state.size) };
    const between = start(build.allocate(state.size));
    return {
      first: plainCopy(between, start(next), state.size),
      last: plainCopy(start(state), between, state.size),
    };
  });
  const firsts = copies.flatMap(({ first }) => first ?? []);
  return [...instructions, ...firsts, ...copies.map(({ last }) => last)];
}

/** Whether the next value can be written over the state: by one instruction, after which nobody reads the old value. */
function movable(instructions: readonly Instruction[], { state, next }: Carry): boolean {
  const writing = instructions.flatMap((instruction, i) =>
    writes(instruction).includes(next) ? [i] : [],
  );
  const [place] = writing;
  if (place === undefined || writing.length > 1) return false;
  const whole = instructions[place]!.arguments.every(
    (each) => !isPointer(each) || each.buffer !== next || each.offset === 0,
  );
  const laterReads = instructions
    .slice(place + 1)
    .some((instruction) => reads(instruction).includes(state));
  const readsHere = reads(instructions[place]!).includes(state);
  return whole && !laterReads && (!readsHere || onlyInPlace(instructions[place]!, state));
}

/** Whether the instruction reads the buffer element by element and in no other way. */
const onlyInPlace = (instruction: Instruction, buffer: Buffer): boolean =>
  reads(instruction).filter((each) => each === buffer).length ===
  inPlace(instruction).filter((each) => each === buffer).length;

const replaced = (instruction: Instruction, from: Buffer, to: Buffer): Instruction => ({
  ...instruction,
  arguments: instruction.arguments.map((each) =>
    isPointer(each) && each.buffer === from ? { ...each, buffer: to } : each,
  ),
});

const isPointer = (argument: Argument): argument is Pointer =>
  typeof argument === 'object' && argument !== null;

const start = (buffer: Buffer): Pointer => ({ buffer, offset: 0 });
