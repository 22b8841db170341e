/** Where an array lies among those that are packed. */
export interface PackedReference {
  readonly array: number;
}

interface Packed {
  readonly type: '<f4' | '<u4' | '<u2';
  readonly shape: readonly number[];
  /** It holds places in that other array. */
  readonly of?: number;
  readonly values: Float32Array | Uint32Array | Uint16Array;
}

/** Fewer numbers than this are written as they are. */
const WORTH_INDEXING = 4096;

/** Arrays gathered for one compressed text. Equal ones are kept once; few values often repeated are kept as a table and places in it. */
export class PackedArrays {
  readonly #arrays: Packed[] = [];
  /** Their places by what is quickly seen of them. */
  readonly #alike = new Map<string, number[]>();

  /** Takes an array in; of its values only the reference goes into the plan. */
  put(values: Float32Array | Uint32Array, shape: readonly number[]): PackedReference {
    const table = values instanceof Float32Array ? tableOf(values) : null;
    if (!table)
      return this.#keep({ type: values instanceof Float32Array ? '<f4' : '<u4', shape, values });
    const of = this.#keep({
      type: '<f4',
      shape: [table.values.length],
      values: table.values,
    }).array;
    return this.#keep({ type: '<u2', shape, of, values: table.places });
  }

  /** What is written beside the text, array by array. */
  get specs(): readonly Omit<Packed, 'values'>[] {
    return this.#arrays.map(({ values: _, ...spec }) => spec);
  }

  /** All arrays end to end, deflated (zlib), in base64 lines. */
  async text(): Promise<string> {
    const parts = this.#arrays.map(({ values }) => littleEndian(values));
    const stream = new Blob(parts).stream().pipeThrough(new CompressionStream('deflate'));
    return base64Lines(new Uint8Array(await new Response(stream).arrayBuffer()));
  }

  #keep(packed: Packed): PackedReference {
    const { type, shape, of, values } = packed;
    const look = [type, shape, of, values[0], values.at(-1)].join();
    const alike = this.#alike.get(look) ?? [];
    this.#alike.set(look, alike);
    const found = alike.find((each) =>
      values.every((value, i) => Object.is(value, this.#arrays[each]!.values[i])),
    );
    if (found !== undefined) return { array: found };
    alike.push(this.#arrays.length);
    return { array: this.#arrays.push(packed) - 1 };
  }
}

/** The different values and each number's place among them, where there are few enough. */
function tableOf(values: Float32Array) {
  if (values.length < WORTH_INDEXING) return null;
  const places = new Map<number, number>();
  for (const value of values) {
    if (!places.has(value)) places.set(value, places.size);
    if (places.size > 65_536 || places.size > values.length / 4) return null;
  }
  return {
    values: Float32Array.from(places.keys()),
    places: Uint16Array.from(values, (value) => places.get(value)!),
  };
}

function littleEndian(values: Packed['values']): Uint8Array<ArrayBuffer> {
  const size = values.BYTES_PER_ELEMENT;
  const view = new DataView(new ArrayBuffer(values.length * size));
  values.forEach((value, i) => {
    if (values instanceof Float32Array) view.setFloat32(i * size, value, true);
    else if (size === 4) view.setUint32(i * size, value, true);
    else view.setUint16(i * size, value, true);
  });
  return new Uint8Array(view.buffer);
}

function base64Lines(bytes: Uint8Array): string {
  const line = 87; // 116 letters
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += line)
    lines.push(btoa(String.fromCharCode(...bytes.subarray(at, at + line))));
  return lines.join('\n');
}
