/** Joins words as one list in a language: `a, b, c` or `a、b、c`. */
export function listIn(language: string | undefined): (words: readonly string[]) => string {
  const format = new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' });
  return (words) => format.format(words);
}
