import { existsSync, readFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

type Kernel = (...parameters: number[]) => void;

const folder = new URL('../../../src/jit/kernels/', import.meta.url);
const options =
  '--outFile out.wasm --textFile out.wat -O3 --noAssert --runtime stub --importMemory --enable simd --disableWarning 112';

/** The exports of those kernel files, the memory they work in, and the module's text. */
export async function compiled<Name extends string>(...files: string[]) {
  const entry = files.map((file) => `export * from './${file}';`).join('\n');
  const out = new Map<string, string | Uint8Array>();
  const { error, stderr } = await asc.main(['entry.ts', ...options.split(' ')], {
    readFile: (name) => (name === 'entry.ts' ? entry : sourceOf(name)),
    writeFile: (name, contents) => void out.set(name, contents),
    listFiles: () => [],
  });
  const warnings = (stderr as { toString(): string }).toString();
  if (error) throw new Error(`${error.message}\n${warnings}`);
  const memory = new WebAssembly.Memory({ initial: 64 });
  const bytes = out.get('out.wasm') as Uint8Array<ArrayBuffer>;
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } });
  return {
    memory,
    kernels: instance.exports as Record<Name, Kernel>,
    text: out.get('out.wat') as string,
    warnings,
  };
}

function sourceOf(name: string): string | null {
  const file = new URL(name, folder);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
