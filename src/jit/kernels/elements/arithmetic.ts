// An element function is a class without fields: its type is what a loop is compiled for, with the function inlined.
// Its one instance is an address that nobody reads.

class Copy {
  @inline of(x: v128): v128 {
    return x;
  }
}
export const copy = changetype<Copy>(0);

class Neg {
  @inline of(x: v128): v128 {
    return f32x4.neg(x);
  }
}
export const neg = changetype<Neg>(0);

class Abs {
  @inline of(x: v128): v128 {
    return f32x4.abs(x);
  }
}
export const abs = changetype<Abs>(0);

/** −1, 0 or 1; 0 for NaN, as in tfjs. */
class Sign {
  @inline of(x: v128): v128 {
    const zero = f32x4.splat(0);
    const above = v128.and(f32x4.gt(x, zero), f32x4.splat(1));
    return v128.or(above, v128.and(f32x4.lt(x, zero), f32x4.splat(-1)));
  }
}
export const sign = changetype<Sign>(0);

class Square {
  @inline of(x: v128): v128 {
    return f32x4.mul(x, x);
  }
}
export const square = changetype<Square>(0);

class Sqrt {
  @inline of(x: v128): v128 {
    return f32x4.sqrt(x);
  }
}
export const sqrt = changetype<Sqrt>(0);

class Rsqrt {
  @inline of(x: v128): v128 {
    return f32x4.div(f32x4.splat(1), f32x4.sqrt(x));
  }
}
export const rsqrt = changetype<Rsqrt>(0);

class Reciprocal {
  @inline of(x: v128): v128 {
    return f32x4.div(f32x4.splat(1), x);
  }
}
export const reciprocal = changetype<Reciprocal>(0);

class Add {
  @inline of(a: v128, b: v128): v128 {
    return f32x4.add(a, b);
  }
}
export const add = changetype<Add>(0);

class Sub {
  @inline of(a: v128, b: v128): v128 {
    return f32x4.sub(a, b);
  }
}
export const sub = changetype<Sub>(0);

class Multiply {
  @inline of(a: v128, b: v128): v128 {
    return f32x4.mul(a, b);
  }
}
export const multiply = changetype<Multiply>(0);

class Divide {
  @inline of(a: v128, b: v128): v128 {
    return f32x4.div(a, b);
  }
}
export const divide = changetype<Divide>(0);

/** NaN where either is NaN. */
class Maximum {
  @inline of(a: v128, b: v128): v128 {
    return f32x4.max(a, b);
  }
}
export const maximum = changetype<Maximum>(0);

/** NaN where either is NaN. */
class Minimum {
  @inline of(a: v128, b: v128): v128 {
    return f32x4.min(a, b);
  }
}
export const minimum = changetype<Minimum>(0);

class SquaredDifference {
  @inline of(a: v128, b: v128): v128 {
    const difference = f32x4.sub(a, b);
    return f32x4.mul(difference, difference);
  }
}
export const squaredDifference = changetype<SquaredDifference>(0);
