/** Stands where a number is not one. */
const nothing = '–';
const minus = '−';
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `v` with `digits` decimals and a true minus: −0.25. Never −0.00; ∞ for infinities, – for NaN. */
export function fixed(v: number, digits = 2): string {
  if (!Number.isFinite(v)) return notFinite(v);
  return signedDigits(v, Math.abs(v).toFixed(digits));
}

/** Like `fixed`, with a plus before what is above zero: a difference. */
export function signed(v: number, digits = 2): string {
  const text = fixed(v, digits);
  return v > 0 && /[1-9∞]/.test(text) ? `+${text}` : text;
}

/** A share of 1 as a percentage: 0.993 → 99%. */
export function percent(share: number, digits = 0): string {
  return Number.isFinite(share) ? `${fixed(100 * share, digits)}%` : notFinite(share);
}

/** One digit before the point and a power of ten: 4.1×10⁻⁸; zero is 0. */
export function scientific(v: number, digits = 1): string {
  if (!Number.isFinite(v)) return notFinite(v);
  if (v === 0) return '0';
  const [mantissa = '', exponent = ''] = Math.abs(v).toExponential(digits).split('e');
  return `${v < 0 ? minus : ''}${mantissa}×${tenTo(Number(exponent))}`;
}

/** Plain where that shows `digits` digits in a short space, else scientific: 0.69, 12.3, 1234, 4.1×10⁻⁸. */
export function significant(v: number, digits = 2): string {
  if (!Number.isFinite(v)) return notFinite(v);
  if (v === 0) return '0';
  const exponent = Number(
    Math.abs(v)
      .toExponential(digits - 1)
      .split('e')[1],
  );
  if (exponent < -3 || exponent > 4) return scientific(v, digits - 1);
  return fixed(v, Math.max(0, digits - 1 - exponent));
}

/** A value of a curve: two decimals, three where two would leave little, a power of ten where that is not enough. */
export function reading(v: number): string {
  const size = Math.abs(v);
  if (size >= 1e4 || (size > 0 && size < 5e-4)) return scientific(v);
  return fixed(v, size === 0 || size >= 0.01 ? 2 : 3);
}

/** A power of ten as axes print it: 10⁻⁴, but 1 and 10 plainly. */
export function powerOfTen(exponent: number): string {
  if (exponent === 0) return '1';
  return exponent === 1 ? '10' : tenTo(exponent);
}

/** A whole number with its thousands apart from ten thousand on: 2000, 148,000. */
export function count(v: number): string {
  if (!Number.isFinite(v)) return notFinite(v);
  const digits = Math.abs(v).toFixed(0);
  const grouped = digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits;
  return signedDigits(v, grouped);
}

function tenTo(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]);
  return `10${exponent < 0 ? '⁻' : ''}${digits.join('')}`;
}

function signedDigits(v: number, digits: string): string {
  return v < 0 && /[1-9]/.test(digits) ? minus + digits : digits;
}

function notFinite(v: number): string {
  if (Number.isNaN(v)) return nothing;
  return v < 0 ? `${minus}∞` : '∞';
}
