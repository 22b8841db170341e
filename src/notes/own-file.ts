/** How large a reader's file may be. */
export const LARGEST = 1_000_000;

/** Why a file is not taken: it has nothing in it, is too large, is no text, or is text in an encoding that is not known. */
export type FileFault = 'empty' | 'large' | 'binary' | 'encoding';

/** What a file says, or why it is not taken. */
export type FileText = { readonly text: string } | { readonly fault: FileFault };

/** Control characters no text has: all but tab, line ends, form feed and, which old editors leave at the end, ^Z. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/;

/** The text of a file in UTF-8, GB18030 or, where it says so by its first two bytes, UTF-16. */
export function textOfFile(bytes: Uint8Array): FileText {
  if (bytes.length > LARGEST) return { fault: 'large' };
  const text = decoded(bytes);
  if (text === null) return { fault: bytes.includes(0) ? 'binary' : 'encoding' };
  if (CONTROL.test(text) || text.startsWith('%PDF-')) return { fault: 'binary' };
  return text.trim() === '' ? { fault: 'empty' } : { text };
}

function decoded(bytes: Uint8Array): string | null {
  for (const encoding of encodingsOf(bytes))
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // not in this encoding: the next one is tried
    }
  return null;
}

function encodingsOf([first, second]: Uint8Array): readonly string[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}
