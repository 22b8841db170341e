/** A 64-bit hash as two unsigned 32-bit words. */
export interface Hash {
  readonly high: number;
  readonly low: number;
}

/**
 * 64-bit FNV-1a of the UTF-8 bytes of `text`; a lone surrogate counts as U+FFFD. (Fowler, Noll & Vo
 * 1991)
 */
export function fnv1a(text: string): Hash {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of utf8(text)) {
    low = (low ^ byte) >>> 0;
    // h ← h (2⁴⁰ + 0x1b3) mod 2⁶⁴; every product stays below 2⁵³
    const product = low * 0x1b3;
    high = (high * 0x1b3 + low * 0x100 + Math.floor(product / 4294967296)) % 4294967296;
    low = product % 4294967296;
  }
  return { high, low };
}

/** The UTF-8 bytes of `text`. By hand: TextEncoder belongs to the browser, not to the language. */
function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const raw = character.codePointAt(0) ?? 0;
    const code = raw >= 0xd800 && raw <= 0xdfff ? 0xfffd : raw;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return bytes;
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f);
}
