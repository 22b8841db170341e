/** Vectors that are worked on at once: as many as x64 has registers, less two for the operands. */
const CHAINS = 14;
const UNROLLED = 8;

/** Multiplications and additions of one turn of the loop. */
const PER_TURN = 2 * 4 * CHAINS * UNROLLED;

const I32 = 0x7f;
const F32 = 0x7d;
const V128 = 0x7b;
const localGet = (i: number) => [0x20, i];
const localSet = (i: number) => [0x21, i];
const simd = (opcode: number) => [0xfd, ...leb(opcode)];
const SPLAT = simd(0x13);
const LANE_0 = [...simd(0x1f), 0];
const ADD = simd(0xe4);
const MULTIPLY = simd(0xe6);

/** Unsigned LEB128. */
function leb(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...leb(Math.floor(value / 128))];
}

const section = (id: number, content: readonly number[]) => [
  id,
  ...leb(content.length),
  ...content,
];

/**
 * The machine's SIMD peak as plain WebAssembly can reach it: `turns` turns of x ← x · factor + term on fourteen float32
 * vectors in registers, with no memory in the way. A multiplication and an addition are two instructions (plain
 * WebAssembly has no fused one) and two operations each lane. Gives the operations done.
 */
export function peakLoop(): (turns: number) => number {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(moduleBytes()));
  const spin = exports['spin'] as (turns: number, factor: number, term: number) => number;
  return (turns) => {
    // The operands come from outside, so that nothing can be computed beforehand; the vectors go to 2.
    if (!Number.isFinite(spin(turns, 0.5, 1))) throw new Error('the peak loop left the numbers');
    return turns * PER_TURN;
  };
}

function moduleBytes(): Uint8Array<ArrayBuffer> {
  const type = [1, 0x60, 3, I32, F32, F32, 1, F32];
  const name = Array.from('spin', (letter) => letter.charCodeAt(0));
  const code = [1, CHAINS + 2, V128, ...body(), 0x0b];
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, type),
    ...section(3, [1, 0]),
    ...section(7, [1, name.length, ...name, 0, 0]),
    ...section(10, [1, ...leb(code.length), ...code]),
  ]);
}

/** Locals: 0 turns, 1 factor, 2 term, 3 and 4 their vectors, then the chains. */
function body(): number[] {
  const chains = Array.from({ length: CHAINS }, (_, i) => 5 + i);
  const advance = (chain: number) => [
    ...[...localGet(chain), ...localGet(3), ...MULTIPLY],
    ...[...localGet(4), ...ADD, ...localSet(chain)],
  ];
  const turn = Array.from({ length: UNROLLED }, () => chains.flatMap(advance)).flat();
  const sum = chains.flatMap((chain, i) => [...localGet(chain), ...(i > 0 ? ADD : [])]);
  return [
    ...[...localGet(1), ...SPLAT, ...localSet(3)],
    ...[...localGet(2), ...SPLAT, ...localSet(4)],
    // loop: … turns ← turns − 1, again unless 0
    ...[0x03, 0x40, ...turn, ...localGet(0), 0x41, 1, 0x6b, 0x22, 0, 0x0d, 0, 0x0b],
    ...[...sum, ...LANE_0],
  ];
}
