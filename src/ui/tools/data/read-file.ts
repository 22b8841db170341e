import { textOfFile, type FileFault } from '../../../notes/own-file.ts';
import type { OwnTable } from '../../../recipe/own-table.ts';
import { OWN_FILE_MOST, readOwnText } from '../../../run/own-file.ts';

/** Why a file is not taken. */
export type FileTrouble = FileFault | 'damaged' | 'newer' | 'unfit';

/** What a file has: a table that was saved here, or a text to be understood as one. */
export type FileRead =
  { readonly table: OwnTable } | { readonly text: string } | { readonly trouble: FileTrouble };

/** Reads a file of the reader's. Rejects only where the browser does not give it. */
export async function readFile(file: Blob): Promise<FileRead> {
  if (file.size > OWN_FILE_MOST) return { trouble: 'large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === '{'.charCodeAt(0)) {
    const read = readOwnText(new TextDecoder().decode(bytes));
    return read.table ? read : { trouble: read.trouble as FileTrouble };
  }
  const read = textOfFile(bytes);
  return 'text' in read ? read : { trouble: read.fault };
}
