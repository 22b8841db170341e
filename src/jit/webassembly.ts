import type { GrowableMemory } from './heap.ts';

/** The part of WebAssembly that is used here: every engine has it, but the language's own types do not. */
interface WebAssemblyParts {
  readonly Memory: new (size: { readonly initial: number }) => GrowableMemory;
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (
    module: object,
    imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
}

/** The browser's WebAssembly; throws where it has none. */
export function webAssembly(): WebAssemblyParts {
  const { WebAssembly } = globalThis as { readonly WebAssembly?: WebAssemblyParts };
  if (!WebAssembly) throw new Error('this browser has no WebAssembly');
  return WebAssembly;
}
