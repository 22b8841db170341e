import { exp, expm1 } from './exponential.ts';
import { lnPlus } from './logarithm.ts';
import { horner } from './polynomial.ts';

/** 1 / (1 + e⁻ˣ), written as e^min(x, 0) / (1 + e^−|x|), which keeps its digits where it is small. */
class Sigmoid {
  @inline of(x: v128): v128 {
    const one = f32x4.splat(1);
    const z = exp.of(f32x4.neg(f32x4.abs(x)));
    const numerator = v128.bitselect(z, one, f32x4.lt(x, f32x4.splat(0)));
    return f32x4.div(numerator, f32x4.add(one, z));
  }
}
export const sigmoid = changetype<Sigmoid>(0);

/** tanh |x| = −e / (2 + e) with e = e^(−2|x|) − 1, then the sign of x. */
class Tanh {
  @inline of(x: v128): v128 {
    const e = expm1.of(f32x4.mul(f32x4.abs(x), f32x4.splat(-2)));
    const size = f32x4.div(e, f32x4.add(e, f32x4.splat(2)));
    return v128.bitselect(x, size, f32x4.splat(-0.0));
  }
}
export const tanh = changetype<Tanh>(0);

/** ln(1 + eˣ), written as max(x, 0) + ln(1 + z) with z = e^−|x|, which does not overflow; see log1p. */
class Softplus {
  @inline of(x: v128): v128 {
    const zero = f32x4.splat(0);
    const one = f32x4.splat(1);
    const z = exp.of(f32x4.neg(f32x4.abs(x)));
    const u = f32x4.add(z, one);
    const c = f32x4.sub(z, f32x4.sub(u, one));
    return f32x4.add(f32x4.max(x, zero), lnPlus(u, f32x4.div(c, u), zero));
  }
}
export const softplus = changetype<Softplus>(0);

/** The error function by the formula that tfjs has, to 5 · 10⁻⁷. (Abramowitz & Stegun 1964, 7.1.26) */
class Erf {
  @inline of(x: v128): v128 {
    const one = f32x4.splat(1);
    const size = f32x4.abs(x);
    const t = f32x4.div(one, horner(size, f32x4.splat(0.3275911), 1));
    let p = horner(f32x4.splat(1.061405429), t, -1.453152027);
    p = horner(p, t, 1.421413741);
    p = horner(p, t, -0.284496736);
    p = f32x4.mul(horner(p, t, 0.254829592), t);
    const tail = f32x4.mul(p, exp.of(f32x4.neg(f32x4.mul(size, size))));
    return v128.bitselect(x, f32x4.sub(one, tail), f32x4.splat(-0.0));
  }
}
export const erf = changetype<Erf>(0);

/** max(0, x); NaN stays NaN. */
class Relu {
  @inline of(x: v128): v128 {
    return f32x4.max(x, f32x4.splat(0));
  }
}
export const relu = changetype<Relu>(0);

class Relu6 {
  @inline of(x: v128): v128 {
    return f32x4.min(f32x4.max(x, f32x4.splat(0)), f32x4.splat(6));
  }
}
export const relu6 = changetype<Relu6>(0);

/** x where x ≥ 0, else eˣ − 1. (Clevert, Unterthiner & Hochreiter 2015) */
class Elu {
  @inline of(x: v128): v128 {
    return v128.bitselect(x, expm1.of(x), f32x4.ge(x, f32x4.splat(0)));
  }
}
export const elu = changetype<Elu>(0);

/** dy where y ≥ 0, else dy (y + 1); y is the value of elu. */
class EluGradient {
  @inline of(dy: v128, y: v128): v128 {
    const below = f32x4.mul(dy, f32x4.add(y, f32x4.splat(1)));
    return v128.bitselect(dy, below, f32x4.ge(y, f32x4.splat(0)));
  }
}
export const eluGradient = changetype<EluGradient>(0);

/** λ x where x ≥ 0, else λ α (eˣ − 1). (Klambauer et al. 2017) */
class Selu {
  @inline of(x: v128): v128 {
    const above = f32x4.mul(x, f32x4.splat(1.0507009873554805));
    const below = f32x4.mul(expm1.of(x), f32x4.splat(1.7580993408473768));
    return v128.bitselect(above, below, f32x4.ge(x, f32x4.splat(0)));
  }
}
export const selu = changetype<Selu>(0);

/** alpha x where x < 0, else x. */
class Prelu {
  @inline of(x: v128, alpha: v128): v128 {
    return v128.bitselect(f32x4.mul(x, alpha), x, f32x4.lt(x, f32x4.splat(0)));
  }
}
export const prelu = changetype<Prelu>(0);

/** p x where x < 0, else x. */
class LeakyRelu {
  @inline of(x: v128, p: v128, q: v128): v128 {
    return prelu.of(x, p);
  }
}
export const leakyRelu = changetype<LeakyRelu>(0);

/** 1 where x > 0, else p; NaN stays NaN. */
class Step {
  @inline of(x: v128, p: v128, q: v128): v128 {
    const y = v128.bitselect(f32x4.splat(1), p, f32x4.gt(x, f32x4.splat(0)));
    return v128.bitselect(y, x, f32x4.eq(x, x));
  }
}
export const step = changetype<Step>(0);

/** x kept within p … q; NaN stays NaN. */
class Clip {
  @inline of(x: v128, p: v128, q: v128): v128 {
    return f32x4.pmax(f32x4.pmin(x, q), p);
  }
}
export const clip = changetype<Clip>(0);
