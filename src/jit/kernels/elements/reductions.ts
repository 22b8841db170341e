// What a reduction is made of: where it starts, what it sees of a number, and how two results join.

import { maximum, minimum } from './arithmetic.ts';
import { truthOf } from './logic.ts';

class Sum {
  @inline start(): v128 {
    return f32x4.splat(0);
  }
  @inline seen(x: v128): v128 {
    return x;
  }
  @inline joined(a: v128, b: v128): v128 {
    return f32x4.add(a, b);
  }
}
export const sum = changetype<Sum>(0);

class Product {
  @inline start(): v128 {
    return f32x4.splat(1);
  }
  @inline seen(x: v128): v128 {
    return x;
  }
  @inline joined(a: v128, b: v128): v128 {
    return f32x4.mul(a, b);
  }
}
export const product = changetype<Product>(0);

/** NaN if any is NaN. */
class Max {
  @inline start(): v128 {
    return f32x4.splat(-Infinity);
  }
  @inline seen(x: v128): v128 {
    return x;
  }
  @inline joined(a: v128, b: v128): v128 {
    return maximum.of(a, b);
  }
}
export const max = changetype<Max>(0);

/** NaN if any is NaN. */
class Min {
  @inline start(): v128 {
    return f32x4.splat(Infinity);
  }
  @inline seen(x: v128): v128 {
    return x;
  }
  @inline joined(a: v128, b: v128): v128 {
    return minimum.of(a, b);
  }
}
export const min = changetype<Min>(0);

class Any {
  @inline start(): v128 {
    return f32x4.splat(0);
  }
  @inline seen(x: v128): v128 {
    return truthOf.of(x);
  }
  @inline joined(a: v128, b: v128): v128 {
    return maximum.of(a, b);
  }
}
export const any = changetype<Any>(0);

class All {
  @inline start(): v128 {
    return f32x4.splat(1);
  }
  @inline seen(x: v128): v128 {
    return truthOf.of(x);
  }
  @inline joined(a: v128, b: v128): v128 {
    return minimum.of(a, b);
  }
}
export const all = changetype<All>(0);
