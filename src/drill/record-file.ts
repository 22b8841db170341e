import { checkRecord } from './check-record.ts';
import type { DrillRecord } from './record.ts';
import type { Fault } from './schema.ts';

const FORMAT = 'ablate-drill';
const VERSION = 1;
/** The largest file that is read: some thousand cards are a tenth of it. */
export const LARGEST_FILE = 4_000_000;

/** Why a file was not taken, as data; the page words it. */
export type FileFault =
  | { readonly kind: 'size'; readonly bytes: number }
  | { readonly kind: 'json' | 'format' }
  | { readonly kind: 'version'; readonly version: string }
  | ({ readonly kind: 'content' } & Fault);

export type ReadFile =
  { readonly record: DrillRecord; readonly fault?: never } | { readonly fault: FileFault };

/** The record as the text of a file. */
export const writeFile = (record: DrillRecord): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, record }, null, 1);

/** Reads the text of such a file; it never throws, and takes all of it or nothing. */
export function readFile(text: string): ReadFile {
  if (text.length > LARGEST_FILE) return { fault: { kind: 'size', bytes: text.length } };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { fault: { kind: 'json' } };
  }
  if (typeof file !== 'object' || file === null || Array.isArray(file))
    return { fault: { kind: 'format' } };
  const { format, version, record } = file as Readonly<Record<string, unknown>>;
  if (format !== FORMAT) return { fault: { kind: 'format' } };
  if (version !== VERSION)
    return { fault: { kind: 'version', version: String(JSON.stringify(version)).slice(0, 20) } };
  const checked = checkRecord(record);
  return checked.fault ? { fault: { kind: 'content', ...checked.fault } } : checked;
}
