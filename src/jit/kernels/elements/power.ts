import { LANES } from '../lanes.ts';

/**
 * aᵇ as Math.pow has it, within 1 ulp; lane by lane, since the standard library's way (float64 and small tables, as in
 * musl) is both faster and closer than four lanes of float32.
 */
class Pow {
  @inline of(a: v128, b: v128): v128 {
    v128.store(LANES, a);
    v128.store(LANES, b, 16);
    for (let at = LANES; at < LANES + 16; at += 4) {
      store<f32>(at, Mathf.pow(load<f32>(at), load<f32>(at, 16)));
    }
    return v128.load(LANES);
  }
}
export const pow = changetype<Pow>(0);
