import { expect, test } from 'vitest';
import { LARGEST, textOfFile, type FileText } from '../../src/notes/own-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => new Uint8Array(values);

test.each<[what: string, file: Uint8Array, read: FileText]>([
  ['UTF-8', utf8('批归一化 BN'), { text: '批归一化 BN' }],
  ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, 0x61), { text: 'a' }],
  ['GB18030', bytes(0xb6, 0xaf, 0xc1, 0xbf), { text: '动量' }],
  ['GB18030 of four bytes', bytes(0x81, 0x30, 0x81, 0x30), { text: '\u0080' }],
  ['UTF-16', bytes(0xff, 0xfe, 0xa8, 0x52), { text: '动' }],
  ['UTF-16, the other way round', bytes(0xfe, 0xff, 0x52, 0xa8), { text: '动' }],
  ['nothing', bytes(), { fault: 'empty' }],
  ['blanks', utf8(' \n\t'), { fault: 'empty' }],
  ['an archive', bytes(0x50, 0x4b, 0x03, 0x04, 0x00, 0xff, 0xff), { fault: 'binary' }],
  ['zeros', bytes(0, 0, 0), { fault: 'binary' }],
  ['a PDF', utf8('%PDF-1.4\n'), { fault: 'binary' }],
  ['Latin-1', bytes(0x63, 0x61, 0x66, 0xe9, 0x20), { fault: 'encoding' }],
  ['as much as may be', utf8('a'.repeat(LARGEST)), { text: 'a'.repeat(LARGEST) }],
  ['one byte more', utf8('a'.repeat(LARGEST + 1)), { fault: 'large' }],
])('%s', (_, file, read) => expect(textOfFile(file)).toEqual(read));
