// Truth is 1, falsehood 0. A number is true unless it is 0 or NaN, as in JavaScript; a comparison with NaN is false.

/** 1 where a comparison's bits are set. */
function truth(mask: v128): v128 {
  return v128.and(mask, f32x4.splat(1));
}

/** Bits set where x is true: |x| > 0, which neither 0 nor NaN is. */
function isTrue(x: v128): v128 {
  return f32x4.gt(f32x4.abs(x), f32x4.splat(0));
}

class Equal {
  @inline of(a: v128, b: v128): v128 {
    return truth(f32x4.eq(a, b));
  }
}
export const equal = changetype<Equal>(0);

/** True if either is NaN. */
class NotEqual {
  @inline of(a: v128, b: v128): v128 {
    return truth(f32x4.ne(a, b));
  }
}
export const notEqual = changetype<NotEqual>(0);

class Less {
  @inline of(a: v128, b: v128): v128 {
    return truth(f32x4.lt(a, b));
  }
}
export const less = changetype<Less>(0);

class LessEqual {
  @inline of(a: v128, b: v128): v128 {
    return truth(f32x4.le(a, b));
  }
}
export const lessEqual = changetype<LessEqual>(0);

class Greater {
  @inline of(a: v128, b: v128): v128 {
    return truth(f32x4.gt(a, b));
  }
}
export const greater = changetype<Greater>(0);

class GreaterEqual {
  @inline of(a: v128, b: v128): v128 {
    return truth(f32x4.ge(a, b));
  }
}
export const greaterEqual = changetype<GreaterEqual>(0);

class LogicalAnd {
  @inline of(a: v128, b: v128): v128 {
    return truth(v128.and(isTrue(a), isTrue(b)));
  }
}
export const logicalAnd = changetype<LogicalAnd>(0);

class LogicalOr {
  @inline of(a: v128, b: v128): v128 {
    return truth(v128.or(isTrue(a), isTrue(b)));
  }
}
export const logicalOr = changetype<LogicalOr>(0);

class LogicalNot {
  @inline of(x: v128): v128 {
    return v128.andnot(f32x4.splat(1), isTrue(x));
  }
}
export const logicalNot = changetype<LogicalNot>(0);

/** 1 where x is true, else 0. */
class Truth {
  @inline of(x: v128): v128 {
    return truth(isTrue(x));
  }
}
export const truthOf = changetype<Truth>(0);

class IsNan {
  @inline of(x: v128): v128 {
    return truth(f32x4.ne(x, x));
  }
}
export const isNan = changetype<IsNan>(0);

class IsFinite {
  @inline of(x: v128): v128 {
    return truth(f32x4.lt(f32x4.abs(x), f32x4.splat(Infinity)));
  }
}
export const isFinite = changetype<IsFinite>(0);

class IsInf {
  @inline of(x: v128): v128 {
    return truth(f32x4.eq(f32x4.abs(x), f32x4.splat(Infinity)));
  }
}
export const isInf = changetype<IsInf>(0);

/** a where the condition is not 0, NaN included, else b. */
class Choose {
  @inline of(condition: v128, a: v128, b: v128): v128 {
    return v128.bitselect(a, b, f32x4.ne(condition, f32x4.splat(0)));
  }
}
export const choose = changetype<Choose>(0);
