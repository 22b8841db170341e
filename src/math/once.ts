/** A function that computes once for each object, and remembers for as long as the object is in use. */
export function once<Of extends object, Result>(compute: (of: Of) => Result): (of: Of) => Result {
  const known = new WeakMap<Of, Result>();
  return (of) => {
    if (!known.has(of)) known.set(of, compute(of));
    return known.get(of) as Result;
  };
}
