// A program is a list of words of four bytes: an opcode, then one word a parameter.

/** Parameter i of the instruction at an address, counted from 1: a whole number. */
export function int(at: usize, i: i32): i32 {
  return load<i32>(at + 4 * i);
}

/** Parameter i: a float32. */
export function float(at: usize, i: i32): f32 {
  return load<f32>(at + 4 * i);
}

/** Parameter i: an address. */
export function pointer(at: usize, i: i32, base: usize): usize {
  return base + load<usize>(at + 4 * i);
}

/** Parameter i: an address, or −1 for none, which stays what it is. */
export function optional(at: usize, i: i32, base: usize): usize {
  const offset = load<usize>(at + 4 * i);
  return offset == 0xffffffff ? offset : base + offset;
}

/** The address of the instruction after one with that many parameters. */
export function next(at: usize, parameters: i32): usize {
  return at + 4 * (parameters + 1);
}

type Windowed = (
  out: usize,
  a: usize,
  n: i32,
  h: i32,
  w: i32,
  c: i32,
  kh: i32,
  kw: i32,
  sh: i32,
  sw: i32,
  top: i32,
  left: i32,
  oh: i32,
  ow: i32,
  dh: i32,
  dw: i32,
) => void;

/** Runs an instruction of two pointers and a window; such kernels run so long that an indirect call does not matter. */
export function windowed(at: usize, base: usize, kernel: Windowed): void {
  kernel(
    pointer(at, 1, base),
    pointer(at, 2, base),
    int(at, 3),
    int(at, 4),
    int(at, 5),
    int(at, 6),
    int(at, 7),
    int(at, 8),
    int(at, 9),
    int(at, 10),
    int(at, 11),
    int(at, 12),
    int(at, 13),
    int(at, 14),
    int(at, 15),
    int(at, 16),
  );
}
