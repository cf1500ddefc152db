/** Rounded to a tenth of a px, so that places are the same numbers on every machine; never a zero below zero. */
export const tenth = (value: number) => Math.round(value * 10) / 10 || 0;
