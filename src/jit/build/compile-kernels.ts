import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The files whose exports are the module's; all others are reached from them. */
const ENTRIES = ['index.ts', 'element-lanes.ts'];

const OPTIONS = [
  ...['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'],
  ...['--importMemory', '--noExportMemory', '--zeroFilledMemory'],
  // so that no kernel's data lies at address 0
  ...['--memoryBase', '1024'],
  // functions of v128 are for other modules, not for JavaScript
  ...['--disableWarning', '112'],
];

/** AssemblyScript sources by path from their folder. */
export type Sources = ReadonlyMap<string, string>;

/** A mistake in a kernel: its file, from the folder of the kernels, and where in it. */
export interface Mistake {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Kernels that do not compile. */
export class KernelError extends Error {
  override readonly name = 'KernelError';

  constructor(
    readonly mistakes: readonly Mistake[],
    output: string,
  ) {
    const places = mistakes.map(
      ({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`,
    );
    super(places.join('\n') || output);
  }
}

/** All TypeScript files of a folder and of those in it. */
export async function readSources(folder: string): Promise<Sources> {
  const names = await readdir(folder, { recursive: true });
  const paths = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((path) => /\.ts$/.test(path));
  const texts = paths.sort().map(async (path) => {
    return [path, await readFile(join(folder, path), 'utf8')] as const;
  });
  return new Map(await Promise.all(texts));
}

/** The kernels as WebAssembly: compiled, or as an earlier run left them in the cache for the same sources. */
export async function compileKernels(sources: Sources, cache: string): Promise<Uint8Array> {
  const file = join(cache, `${hashOf(sources)}.wasm`);
  const known = await readFile(file).catch(() => null);
  if (known) return known;
  const bytes = await compile(sources);
  await mkdir(cache, { recursive: true });
  // moved into place whole: another process may be reading or writing the same file
  await writeFile(`${file}.${process.pid}`, bytes);
  await rename(`${file}.${process.pid}`, file);
  return bytes;
}

function hashOf(sources: Sources): string {
  const { version } = createRequire(import.meta.url)('assemblyscript/package.json') as {
    version: string;
  };
  const content = JSON.stringify([version, OPTIONS, ENTRIES, ...sources]);
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

/** asc's number for what stops it. */
const ERROR = 3;

async function compile(sources: Sources): Promise<Uint8Array> {
  const { default: asc } = await import('assemblyscript/asc');
  const mistakes: Mistake[] = [];
  let bytes: Uint8Array | undefined;
  const { error } = await asc.main([...ENTRIES, ...OPTIONS, '--outFile', 'kernels.wasm'], {
    readFile: (name) => sources.get(name) ?? null,
    writeFile: (_, contents) => {
      bytes = contents as Uint8Array;
    },
    listFiles: () => [],
    reportDiagnostic: ({ category, message, range }) => {
      if (category !== ERROR || !range) return;
      const file = range.source.normalizedPath;
      mistakes.push({ file, message, ...placeOf(range.start, sources.get(file) ?? '') });
    },
  });
  if (error || !bytes) throw new KernelError(mistakes, error?.message ?? 'no module');
  return bytes;
}

/** The line and the column of a place in a text, both counted from 1. */
function placeOf(offset: number, text: string): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1).length + 1 };
}
