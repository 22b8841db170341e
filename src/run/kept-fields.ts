import type { ArmFields } from './arm-fields.ts';

/** Fields of runs at steps, kept within a budget of bytes; when it is full, those go that were not asked for the longest. */
export class KeptFields {
  readonly #kept = new Map<string, { readonly fields: ArmFields; readonly bytes: number }>();
  #bytes = 0;

  constructor(private readonly budget: number) {}

  /** Whether another one like those there are would fit. */
  get hasRoom(): boolean {
    return this.#bytes + this.#bytes / Math.max(1, this.#kept.size) <= this.budget;
  }

  /** Whether it is there; that does not count as asking for it. */
  has({ id, step }: { readonly id: string; readonly step: number }): boolean {
    return this.#kept.has(keyOf(id, step));
  }

  get({ id, step }: { readonly id: string; readonly step: number }): ArmFields | null {
    const key = keyOf(id, step);
    const entry = this.#kept.get(key);
    if (!entry) return null;
    this.#kept.delete(key);
    this.#kept.set(key, entry);
    return entry.fields;
  }

  /** Keeps fields under the step they were asked for. */
  put({ id, step }: { readonly id: string; readonly step: number }, fields: ArmFields): void {
    const key = keyOf(id, step);
    this.#remove(key);
    const bytes = bytesOf(fields.values);
    this.#kept.set(key, { fields, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.budget || oldest === key) break;
      this.#remove(oldest);
    }
  }

  /** Lets go of what is kept of these runs. */
  drop(ids: readonly string[]): void {
    for (const [key, { fields }] of this.#kept) if (ids.includes(fields.id)) this.#remove(key);
  }

  clear(): void {
    this.#kept.clear();
    this.#bytes = 0;
  }

  #remove(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }
}

const keyOf = (id: string, step: number) => `${id} ${step}`;

/** About what a value takes: its arrays of numbers, and a little for everything else. */
function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce((sum: number, part) => sum + bytesOf(part), 8);
}
