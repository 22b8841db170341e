import { ownHash } from '../recipe/data.ts';
import type { OwnTable } from '../recipe/own-table.ts';
import { knowOwn, knownOwn } from './own-known.ts';
import { ownText, readOwnText, type OwnRead } from './own-file.ts';

/** Characters that data may take in an address that is written. */
const CODE_MOST = 16_000;
/** Bytes that data from an address may come to. */
const TEXT_MOST = 2 ** 18;

/** Begins a name that stands for data which an address has no room for; no spelling has it. */
const NAMED = '.';

/** Whether the code holds the data, so that its address opens them elsewhere. */
export const isWhole = (code: string): boolean => !code.startsWith(NAMED);

/** The table as an address spells it, deflated and in base64url; where that is too long a name, by which this page alone knows it. */
export async function ownCode(table: OwnTable): Promise<string> {
  const code = (await spelled(table)) ?? `${NAMED}${ownHash(table)}`;
  knowOwn(code, { table });
  return code;
}

async function spelled(table: OwnTable): Promise<string | null> {
  const bytes = new TextEncoder().encode(ownText(table));
  if (bytes.length > TEXT_MOST) return null;
  const packed = await through(new CompressionStream('deflate-raw'), bytes, Infinity);
  const code = btoa(Array.from(packed!, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
  return code.length > CODE_MOST ? null : code;
}

/** Reads what an address spells, once; afterwards it is known. It never rejects. */
export async function learnOwn(code: string): Promise<void> {
  if (!knownOwn(code)) knowOwn(code, await readCode(code));
}

async function readCode(code: string): Promise<OwnRead> {
  if (!isWhole(code)) return { trouble: 'away' };
  try {
    const packed = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(packed, (byte) => byte.charCodeAt(0));
    const text = await through(new DecompressionStream('deflate-raw'), bytes, TEXT_MOST);
    return text ? readOwnText(new TextDecoder().decode(text)) : { trouble: 'large' };
  } catch {
    return { trouble: 'damaged' };
  }
}

/** What comes out of a stream for these bytes; null as soon as it is more than `most`. Rejects on bytes that it cannot take. */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
