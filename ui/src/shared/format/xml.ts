import { wellFormed } from './wellFormed';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

// oxlint-disable-next-line no-control-regex -- these are what XML 1.0 has no way to write (its section 2.2)
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** ASCII that stands for itself: most of what is written, and quick to tell. */
const plain = /^[ !#-%(-;=?-~]*$/;

/** A text as it stands in an element or an attribute; what XML 1.0 cannot hold becomes U+FFFD. Read back, breaks and tabs are what they were. */
export const xml = (text: string): string =>
  plain.test(text)
    ? text
    : wellFormed(text)
        .replaceAll(unwritable, '\uFFFD')
        .replaceAll(/[&<>"'\t\n\r]/g, (sign) => entities[sign] ?? sign);

/** ` name="value"` for each that has a value. */
export const attributes = (values: Readonly<Record<string, string | number | null | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value === null || value === undefined ? '' : ` ${name}="${xml(String(value))}"`))
    .join('');
