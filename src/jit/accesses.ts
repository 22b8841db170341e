import type { Buffer, Instruction, Pointer } from './builder.ts';
import { INSTRUCTIONS, type InstructionName } from './instructions.ts';

/** Parameters of that name are written; all other pointers are read. */
const WRITTEN = new Set(['out', 'ring', 'scratch']);

/** Places of an instruction's pointers among its parameters. */
interface Pointers {
  readonly written: readonly number[];
  readonly read: readonly number[];
}

const POINTERS = Object.fromEntries(
  Object.entries(INSTRUCTIONS).map(([name, parameters]): [string, Pointers] => {
    const places = parameters.flatMap((parameter: string, i) => {
      const [kind, local] = parameter.split(' ');
      return kind === 'pointer' ? [{ i, isWritten: WRITTEN.has(local!) }] : [];
    });
    const of = (written: boolean) =>
      places.filter(({ isWritten }) => isWritten === written).map(({ i }) => i);
    return [name, { written: of(true), read: of(false) }];
  }),
) as Record<InstructionName, Pointers>;

/** The buffers an instruction writes. */
export const writes = (instruction: Instruction): Buffer[] =>
  buffersAt(instruction, POINTERS[instruction.name].written);

/** The buffers an instruction reads. */
export const reads = (instruction: Instruction): Buffer[] =>
  buffersAt(instruction, POINTERS[instruction.name].read);

function buffersAt({ arguments: given }: Instruction, places: readonly number[]): Buffer[] {
  const buffers: Buffer[] = [];
  for (const i of places) {
    const pointer = given[i] as Pointer | null;
    if (pointer !== null) buffers.push(pointer.buffer);
  }
  return buffers;
}

/** Instructions by the buffers they touch, in order. */
export function placesBy(
  instructions: readonly Instruction[],
  touched: (instruction: Instruction) => readonly Buffer[],
): ReadonlyMap<Buffer, readonly number[]> {
  const places = new Map<Buffer, number[]>();
  instructions.forEach((instruction, i) => {
    for (const buffer of touched(instruction)) {
      const known = places.get(buffer);
      if (known) known.push(i);
      else places.set(buffer, [i]);
    }
  });
  return places;
}
