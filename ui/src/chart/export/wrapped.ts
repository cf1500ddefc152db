/** A Chinese character stands alone, a Latin word goes whole, with the blanks behind it. */
const unit = /[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/gu;

/** The lines of a text that is written into a width, in px; a word wider than that is broken where it must be. */
export function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    const put = (part: string) => {
      if (line !== '' && measure((line + part).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += part;
    };
    for (const [part] of paragraph.matchAll(unit)) {
      if (measure(part.trimEnd()) <= width) put(part);
      else for (const letter of part) put(letter);
    }
    return [...lines, line.trimEnd()];
  });
}
