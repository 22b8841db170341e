import { placesBy, reads, writes } from './accesses.ts';
import type { Buffer, Instruction } from './builder.ts';
import { elementwise } from './elementwise.ts';
import { MODE } from './ops/broadcast.ts';
import { stretches } from './stretches.ts';

/** Where every buffer lies in a replica's arena, in bytes from its start. */
export interface Arena {
  readonly offsets: ReadonlyMap<Buffer, number>;
  readonly bytes: number;
}

/** Kernels may touch up to three elements past a buffer's end. */
const PADDING = 16;
const place = (bytes: number) => Math.ceil(bytes / 16) * 16;
const bytesOf = ({ size }: Buffer) => place(4 * size) + PADDING;

/**
 * Gives every buffer a place. Persistent ones keep theirs; the others take the smallest hole that fits. Within a
 * stretch, instructions may run one after the other or all of them element by element, and both must come out right:
 * so what comes from before a stretch or is read after it keeps its place until the stretch is over, and only what
 * lives within it may share places from instruction to instruction. An elementwise result may take the place of an
 * operand that ends there.
 */
export function arrange(instructions: readonly Instruction[], buffers: readonly Buffer[]): Arena {
  const offsets = new Map<Buffer, number>();
  let bytes = 0;
  for (const buffer of buffers)
    if (buffer.persistent) {
      offsets.set(buffer, bytes);
      bytes += bytesOf(buffer);
    }
  const uses = placesBy(instructions, touched);
  const parts = stretches(instructions);
  const partOf = parts.flatMap(({ from, to }, place) => Array<number>(to - from).fill(place));
  const isInner = (buffer: Buffer) => {
    const places = uses.get(buffer)!;
    return partOf[places[0]!] === partOf[places.at(-1)!];
  };
  const holes = new Holes(bytes);
  for (const { from, to } of parts) {
    const ending = new Set<Buffer>();
    for (let i = from; i < to; i++) {
      const instruction = instructions[i]!;
      const endsHere = (buffer: Buffer) =>
        !buffer.persistent && uses.get(buffer)!.at(-1) === i && offsets.has(buffer);
      const reusable = inPlace(instruction).find(endsHere);
      let taken: Buffer | null = null;
      for (const buffer of writes(instruction).filter((each) => !offsets.has(each))) {
        const fits = reusable?.size === buffer.size && (isInner(reusable) || !isInner(buffer));
        if (reusable && fits && !taken) {
          offsets.set(buffer, offsets.get(reusable)!);
          taken = reusable;
        } else offsets.set(buffer, holes.take(bytesOf(buffer)));
      }
      for (const buffer of new Set(touched(instruction))) {
        if (!endsHere(buffer) || buffer === taken) continue;
        if (isInner(buffer)) holes.give(offsets.get(buffer)!, bytesOf(buffer));
        else ending.add(buffer);
      }
    }
    for (const buffer of ending) holes.give(offsets.get(buffer)!, bytesOf(buffer));
  }
  return { offsets, bytes: holes.end };
}

/** Operands whose place the result may take: element i of the result needs element i of them alone. */
export const inPlace = (instruction: Instruction): Buffer[] =>
  (elementwise(instruction)?.operands ?? [])
    .filter(({ mode }) => mode === MODE.full)
    .map(({ pointer }) => pointer.buffer);

/** The buffers an instruction reads or writes. */
const touched = (instruction: Instruction): Buffer[] => [
  ...writes(instruction),
  ...reads(instruction),
];

interface Hole {
  start: number;
  bytes: number;
}

/** Free stretches of the arena, kept apart and in order. */
class Holes {
  readonly #holes: Hole[] = [];

  constructor(public end: number) {}

  /** The smallest hole that fits, or new room at the end. */
  take(bytes: number): number {
    let best: Hole | null = null;
    for (const hole of this.#holes)
      if (hole.bytes >= bytes && (!best || hole.bytes < best.bytes)) best = hole;
    if (!best) {
      const start = this.end;
      this.end += bytes;
      return start;
    }
    const { start } = best;
    best.start += bytes;
    best.bytes -= bytes;
    if (best.bytes === 0) this.#holes.splice(this.#holes.indexOf(best), 1);
    return start;
  }

  give(start: number, bytes: number): void {
    const holes = this.#holes;
    let next = 0;
    while (next < holes.length && holes[next]!.start < start) next++;
    holes.splice(next, 0, { start, bytes });
    this.#join(next);
    this.#join(next - 1);
  }

  /** Makes one of a hole and that behind it, where nothing lies between. */
  #join(place: number): void {
    const [hole, next] = [this.#holes[place], this.#holes[place + 1]];
    if (!hole || !next || hole.start + hole.bytes !== next.start) return;
    hole.bytes += next.bytes;
    this.#holes.splice(place + 1, 1);
  }
}
