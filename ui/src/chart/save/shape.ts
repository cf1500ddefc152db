/** What may have been expected of a part of a document; each has its words in both languages. */
export type Expected = 'json' | 'object' | 'list' | 'pair' | 'text' | 'number' | 'switch' | 'instant' | 'version' | 'member' | 'noMember' | 'once' | 'asMany' | 'mark' | 'noLabel' | 'size' | 'export';

/** A document that is not what it should be: what was expected, what was found, and where. */
export class DocumentError extends Error {
  constructor(
    readonly expected: Expected,
    /** What stood there, shortened. */
    readonly found: string,
    /** Such as `document.positions[3][0]`. */
    readonly where: string,
  ) {
    super(`expected ${expected} at ${where}, found ${found}`);
    this.name = 'DocumentError';
  }
}

const LONGEST_FOUND = 40;

/** A value as it is named in an error, at most 40 characters of it. */
export function named(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND - 3)}...` : text;
}

/** Takes a value that came as JSON for what it should be. @throws DocumentError where it is not. */
export type Reader<T> = (value: unknown, where: string) => T;

const plain =
  <T>(expected: Expected, is: (value: unknown) => value is T): Reader<T> =>
  (value, where) => {
    if (!is(value)) throw new DocumentError(expected, named(value), where);
    return value;
  };

export const text = plain('text', (value) => typeof value === 'string');
export const number = plain('number', (value): value is number => typeof value === 'number' && Number.isFinite(value));
export const flag = plain('switch', (value) => typeof value === 'boolean');
/** An instant of ISO 8601, such as `2026-11-20T02:12:00.000Z`. */
export const instant = plain('instant', (value): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && Number.isFinite(Date.parse(value)));

export const orNull =
  <T>(of: Reader<T>): Reader<T | null> =>
  (value, where) =>
    value === null ? null : of(value, where);

export const list =
  <T>(of: Reader<T>): Reader<readonly T[]> =>
  (value, where) => {
    if (!Array.isArray(value)) throw new DocumentError('list', named(value), where);
    return value.map((one, index) => of(one, `${where}[${index}]`));
  };

export const pair =
  <T>(of: Reader<T>): Reader<readonly [T, T]> =>
  (value, where) => {
    if (!Array.isArray(value) || value.length !== 2) throw new DocumentError('pair', named(value), where);
    return [of(value[0], `${where}[0]`), of(value[1], `${where}[1]`)];
  };

export function membersOf(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new DocumentError('object', named(value), where);
  return value as Record<string, unknown>;
}

/** An object with exactly these members: one that is missing is an error, and so is one more. */
export const object =
  <T extends object>(readers: { readonly [Name in keyof T]: Reader<T[Name]> }): Reader<T> =>
  (value, where) => {
    const members = membersOf(value, where);
    for (const name of Object.keys(members)) {
      if (!Object.hasOwn(readers, name)) throw new DocumentError('noMember', named(name), where);
    }
    const read: Partial<T> = {};
    for (const name of Object.keys(readers) as (keyof T & string)[]) {
      if (!Object.hasOwn(members, name)) throw new DocumentError('member', named(undefined), `${where}.${name}`);
      read[name] = readers[name](members[name], `${where}.${name}`);
    }
    return read as T;
  };
