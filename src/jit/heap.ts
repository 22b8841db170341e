interface Stretch {
  readonly start: number;
  readonly bytes: number;
}

const PAGE = 65536;

/** The part of a WebAssembly memory that memory itself exposes. */
export interface GrowableMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** Stretches of one WebAssembly memory, 16-byte aligned; the memory grows when they no longer fit. */
export class Heap {
  #free: Stretch[] = [];
  #end: number;
  #taken = 0;

  constructor(
    private readonly memory: GrowableMemory,
    base: number,
  ) {
    this.#end = Math.ceil(base / 16) * 16;
  }

  /** Bytes that are taken now. */
  get taken(): number {
    return this.#taken;
  }

  take(wanted: number): number {
    const bytes = Math.ceil(wanted / 16) * 16;
    this.#taken += bytes;
    const i = this.#free.findIndex((stretch) => stretch.bytes >= bytes);
    if (i >= 0) {
      const { start, bytes: room } = this.#free[i]!;
      this.#free.splice(
        i,
        1,
        ...(room > bytes ? [{ start: start + bytes, bytes: room - bytes }] : []),
      );
      return start;
    }
    const start = this.#end;
    this.#end += bytes;
    const missing = this.#end - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / PAGE));
    return start;
  }

  give(start: number, given: number): void {
    const bytes = Math.ceil(given / 16) * 16;
    this.#taken -= bytes;
    this.#free = [...this.#free, { start, bytes }]
      .sort((a, b) => a.start - b.start)
      .reduce<Stretch[]>((joined, stretch) => {
        const last = joined.at(-1);
        if (last && last.start + last.bytes === stretch.start)
          joined[joined.length - 1] = { start: last.start, bytes: last.bytes + stretch.bytes };
        else joined.push(stretch);
        return joined;
      }, []);
    const last = this.#free.at(-1);
    if (last && last.start + last.bytes === this.#end) {
      this.#free.pop();
      this.#end = last.start;
    }
  }
}
