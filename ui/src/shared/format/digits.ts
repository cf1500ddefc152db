/** A number that is no count, with two significant digits at most: `0.31`, `12`, `5.5e-11`. */
export function twoDigits(value: number): string {
  if (value === 0) return '0';
  if (Math.abs(value) < 0.001) return value.toExponential(1).replace('.0e', 'e');
  return String(Number(value.toPrecision(2)));
}
