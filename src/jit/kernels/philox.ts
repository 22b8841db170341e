/**
 * The first two random words of Philox 4x32-10 at counter (c0, c1, c2, c3) under key (k0, k1), the first in the low half.
 * The words of src/math/philox.ts. (Salmon, Moraes, Dror & Shaw 2011, "Parallel Random Numbers: As Easy as 1, 2, 3")
 */
export function philox4x32(c0: u32, c1: u32, c2: u32, c3: u32, k0: u32, k1: u32): u64 {
  for (let round = 0; round < 10; round++) {
    const product0 = u64(0xd2511f53) * u64(c0);
    const product1 = u64(0xcd9e8d57) * u64(c2);
    c0 = u32(product1 >> 32) ^ c1 ^ k0;
    c1 = u32(product1);
    c2 = u32(product0 >> 32) ^ c3 ^ k1;
    c3 = u32(product0);
    k0 += 0x9e3779b9; // golden ratio
    k1 += 0xbb67ae85; // √3 − 1
  }
  return (u64(c1) << 32) | u64(c0);
}
