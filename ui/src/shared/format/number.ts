const THIN_SPACE = '\u2009';

/** A whole number with a thin space between thousands, in either language: `20 014`. */
export function wholeNumber(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, THIN_SPACE);
}
