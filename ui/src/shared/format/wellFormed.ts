/** The text with each half of a surrogate pair that stands alone as U+FFFD: what JSON and XML elsewhere can read. */
export const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
