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

export const { Memory, Module, Instance } = (
  globalThis as unknown as { readonly WebAssembly: WebAssemblyParts }
).WebAssembly;
