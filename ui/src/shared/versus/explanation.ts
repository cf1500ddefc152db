const codes = ['ONE_BOOKING', 'PARTY', 'HOUSEHOLD', 'BOOKS_TOGETHER', 'HOST', 'PEAK', 'RHYTHM', 'ROUTINE'] as const;

/** A code of the method's table; one that a newer service knows has its text from the service alone. */
export type Code = (typeof codes)[number];

export const isCode = (code: string): code is Code => (codes as readonly string[]).includes(code);
