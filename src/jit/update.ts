import { placesBy, reads, writes } from './accesses.ts';
import { inPlace } from './arena.ts';
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
  const { instructions } = build;
  const moving = movableAmong(instructions, carries);
  const copies = carries
    .filter(({ state, next }) => state !== next && !moving.has(next))
    .map(({ state, next }) => {
      if (!next.persistent)
        return { first: null, last: plainCopy(start(state), start(next), state.size) };
      const between = start(build.allocate(state.size));
      return {
        first: plainCopy(between, start(next), state.size),
        last: plainCopy(start(state), between, state.size),
      };
    });
  const firsts = copies.flatMap(({ first }) => first ?? []);
  return [
    ...instructions.map((instruction) => renamed(instruction, moving)),
    ...firsts,
    ...copies.map(({ last }) => last),
  ];
}

/** The next values that can be written over their states, with those states. */
function movableAmong(
  instructions: readonly Instruction[],
  carries: readonly Carry[],
): ReadonlyMap<Buffer, Buffer> {
  const writers = placesBy(instructions, writes);
  const readers = placesBy(instructions, reads);
  const sources = new Map<Buffer, number>();
  for (const { next } of carries) sources.set(next, (sources.get(next) ?? 0) + 1);

  /** By one instruction, as a whole, and nobody reads the old value after it. */
  const isMovable = ({ state, next }: Carry) => {
    const [place, ...others] = writers.get(next) ?? [];
    if (place === undefined || others.length > 0) return false;
    const writing = instructions[place]!;
    const isWhole = writing.arguments.every(
      (each) => !isPointer(each) || each.buffer !== next || each.offset === 0,
    );
    const readings = readers.get(state) ?? [];
    const isReadLater = readings.some((each) => each > place);
    return isWhole && !isReadLater && (!readings.includes(place) || onlyInPlace(writing, state));
  };
  return new Map(
    carries
      .filter(
        (carry) =>
          carry.state !== carry.next &&
          !carry.next.persistent &&
          sources.get(carry.next) === 1 &&
          !sources.has(carry.state) &&
          isMovable(carry),
      )
      .map(({ state, next }) => [next, state]),
  );
}

/** Whether the instruction reads the buffer element by element and in no other way. */
const onlyInPlace = (instruction: Instruction, buffer: Buffer): boolean =>
  reads(instruction).filter((each) => each === buffer).length ===
  inPlace(instruction).filter((each) => each === buffer).length;

const renamed = (instruction: Instruction, names: ReadonlyMap<Buffer, Buffer>): Instruction => ({
  ...instruction,
  arguments: instruction.arguments.map((each) => {
    const buffer = isPointer(each) ? names.get(each.buffer) : undefined;
    return buffer ? { ...(each as Pointer), buffer } : each;
  }),
});

const isPointer = (argument: Argument): argument is Pointer =>
  typeof argument === 'object' && argument !== null;

const start = (buffer: Buffer): Pointer => ({ buffer, offset: 0 });
