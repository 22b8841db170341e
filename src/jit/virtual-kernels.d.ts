/** The kernels, compiled by src/jit/build/kernels-plugin.ts. */
declare module 'virtual:ablate-kernels' {
  export const kernelBytes: Uint8Array<ArrayBuffer>;
}
