import fc from 'fast-check';

/** A change to a text: so many characters are cut out at a place, and others put in. */
interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly piece: string;
}

const pieces = fc.constantFrom(
  ...'?&=#/%.-+*_e0159 ',
  ...['%', '%zz', '%E4%BD', '\u0000', '\ud800', '💥', '__proto__', 'constructor', 'depth=', 'v='],
  ...['seed=', 'seeds=', 'at=', 'NaN', '1e400', '-0', '&&', '==', '//', 'bench/'],
);

/** Some changes to an address. */
export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({ at: fc.nat(400), cut: fc.nat(6), piece: fc.option(pieces, { nil: '' }) }),
  { minLength: 1, maxLength: 8 },
);

/** The address after these changes. */
export const mutated = (address: string, changes: readonly Edit[]): string =>
  changes.reduce((text, { at, cut, piece }) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + piece + text.slice(place + cut);
  }, address);
