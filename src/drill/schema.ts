/** Where in a value something else stood than was expected: `memories["note/a"].due`. */
export interface Fault {
  readonly at: string;
  /** What stood there, in short. */
  readonly found: string;
}

/** Says where a value departs from what it should be; null where it does not. */
export type Check = (value: unknown, at: string) => Fault | null;

/** A check of a value on its own. */
export const where =
  (accepts: (value: unknown) => boolean): Check =>
  (value, at) =>
    accepts(value) ? null : { at, found: shown(value) };

export const oneOf = (...options: readonly unknown[]): Check =>
  where((value) => options.includes(value));

/** A finite number from `low` to `high`. */
export const numberIn = (low: number, high: number): Check =>
  where((value) => typeof value === 'number' && value >= low && value <= high);

export const wholeIn = (low: number, high: number): Check =>
  where((value) => Number.isInteger(value) && Number(value) >= low && Number(value) <= high);

export const textUpTo = (longest: number): Check =>
  where((value) => typeof value === 'string' && value.length <= longest);

export const orNull =
  (check: Check): Check =>
  (value, at) =>
    value === null ? null : check(value, at);

/** An array of up to `most` such values. */
export const listOf =
  (check: Check, most: number): Check =>
  (value, at) =>
    Array.isArray(value) && value.length <= most
      ? first(value.map((each, i) => () => check(each, `${at}[${i}]`)))
      : { at, found: shown(value) };

/** An object with exactly these fields. */
export const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, at) => {
    if (!isPlain(value)) return { at, found: shown(value) };
    const strange = Object.keys(value).find((name) => !Object.hasOwn(fields, name));
    return first([
      ...Object.entries(fields).map(([name, check]) => () => {
        const own = Object.hasOwn(value, name) ? value[name] : undefined;
        return check(own, join(at, name));
      }),
      () => (strange === undefined ? null : { at, found: shown(strange) }),
    ]);
  };

/** An object whose names and values are such. */
export const mapOf =
  (isName: (name: string) => boolean, check: Check): Check =>
  (value, at) =>
    isPlain(value)
      ? first(
          Object.entries(value).map(([name, each]) => () => {
            const place = `${at}[${shown(name)}]`;
            return isName(name) ? check(each, place) : { at, found: shown(name) };
          }),
        )
      : { at, found: shown(value) };

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const join = (at: string, name: string) => (at === '' ? name : `${at}.${name}`);

function first(checks: readonly (() => Fault | null)[]): Fault | null {
  for (const check of checks) {
    const fault = check();
    if (fault) return fault;
  }
  return null;
}

function shown(value: unknown): string {
  const text = value === undefined ? 'undefined' : String(JSON.stringify(value));
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
