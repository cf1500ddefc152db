import { DocumentError, named } from './shape';

/** The most bytes of UTF-8 that the service keeps of a document. */
export const MOST_BYTES = 1_000_000;
/** The most UTF-16 units of a note. */
export const LONGEST_NOTE = 2_000;

/** A kind, a name of a layout, an instant, an id: no blanks, no letters but Latin ones. */
const mark = /^[A-Za-z0-9_.:#+/-]{0,40}$/;
/** What has the form of an id the service takes for one, and refuses where it is none of the case: 16 or 32 bytes in base64url. */
const id = /^(?:[A-Za-z0-9_-]{22}|[A-Za-z0-9_-]{43})$/;

/** Names of members that would hold what the service says of somebody. */
const labels = /^(?:labels?|names?|displayname|handle|title|plate|number|documentnumber|phone|birthyear|birthdate|address)$/i;

/** Whether a text of the drawing may stand in a document as it is, without being taken for an id. */
export const isMark = (text: string): boolean => mark.test(text) && !id.test(text);

/**
 * The service's own rule (`ChartDocument` of cases/): ids, numbers and marks of the drawing; words only as the `text` of a note;
 * no member that would hold what the service says of somebody.
 * @throws DocumentError at the first text that it would refuse.
 */
export function checkWords(value: unknown, where: string, member: string | null = null): void {
  if (typeof value === 'string') {
    const said = member === 'text' && value.length <= LONGEST_NOTE;
    if (!said && !mark.test(value) && !id.test(value)) throw new DocumentError(member === 'text' ? 'size' : 'mark', named(value), where);
  } else if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) checkWords(one, `${where}[${index}]`, member);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, one] of Object.entries(value)) {
      if (labels.test(name)) throw new DocumentError('noLabel', named(name), where);
      checkWords(name, where);
      checkWords(one, `${where}.${name}`, name);
    }
  }
}
