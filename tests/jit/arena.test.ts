import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reads, writes } from '../../src/jit/accesses.ts';
import { arrange } from '../../src/jit/arena.ts';
import { Builder, type Buffer } from '../../src/jit/builder.ts';
import { Heap } from '../../src/jit/heap.ts';
import { BINARY } from '../../src/jit/instructions.ts';

/** Chains of additions over buffers of several sizes, each reading what was written before. */
const programs = fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.integer({ min: 1, max: 40 })), {
  minLength: 1,
  maxLength: 40,
});

function built(steps: readonly (readonly [number, number, number])[]) {
  const build = new Builder();
  const made: Buffer[] = [build.allocate(8, 'float32', true)];
  for (const [i, j, size] of steps) {
    const [a, b] = [made[i % made.length]!, made[j % made.length]!];
    const out = build.allocate(size);
    const mode = (buffer: Buffer) => (buffer.size === size ? 0 : 3);
    const at = (buffer: Buffer) => ({ buffer, offset: 0 });
    build.emit('binary', [BINARY.indexOf('add'), at(out), at(a), mode(a), at(b), mode(b), 1, size]);
    made.push(out);
  }
  return build;
}

it('two buffers that are needed at once never share a place', () => {
  fc.assert(
    fc.property(programs, (steps) => {
      const { instructions, buffers } = built(steps);
      const { offsets, bytes } = arrange(instructions, buffers);
      const uses = (buffer: Buffer) =>
        instructions.flatMap((each, i) =>
          [...reads(each), ...writes(each)].includes(buffer) ? [i] : [],
        );
      const lives = buffers.map((buffer) => {
        const at = uses(buffer);
        const start = offsets.get(buffer)!;
        return {
          start,
          end: start + 4 * buffer.size + 12,
          from: buffer.persistent ? -1 : at[0]!,
          to: buffer.persistent ? Infinity : at.at(-1),
        };
      });
      for (const a of lives) {
        expect(a.start % 16).toBe(0);
        expect(a.end).toBeLessThanOrEqual(bytes);
        for (const b of lives) {
          if (a === b || a.end <= b.start || b.end <= a.start) continue;
          // In place: the operand ends where the result begins, element by element in the same place.
          const [first, second] = a.from < b.from ? [a, b] : [b, a];
          expect(first.to).toBeLessThanOrEqual(second.from);
          if (first.to === second.from) expect(first.start).toBe(second.start);
        }
      }
    }),
    { numRuns: 300 },
  );
});

it('a heap gives apart what is taken together, grows its memory, and ends as it began', () => {
  const stretch = fc.integer({ min: 1, max: 90_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(stretch, fc.boolean()), { maxLength: 60 }), (orders) => {
      const memory = {
        buffer: new ArrayBuffer(65536),
        grow(pages: number) {
          this.buffer = new ArrayBuffer(this.buffer.byteLength + pages * 65536);
          return 0;
        },
      };
      const heap = new Heap(memory, 1000);
      const taken: { start: number; bytes: number }[] = [];
      for (const [bytes, give] of orders) {
        const start = heap.take(bytes);
        expect(start).toBeGreaterThanOrEqual(1000);
        expect(start % 16).toBe(0);
        expect(start + bytes).toBeLessThanOrEqual(memory.buffer.byteLength);
        for (const other of taken)
          expect(start + bytes <= other.start || other.start + other.bytes <= start).toBe(true);
        taken.push({ start, bytes });
        if (give) {
          const [first] = taken.splice(0, 1);
          heap.give(first!.start, first!.bytes);
        }
      }
      for (const { start, bytes } of taken) heap.give(start, bytes);
      expect(heap.taken).toBe(0);
      expect(heap.take(16)).toBe(1008);
    }),
    { numRuns: 200 },
  );
});
