import styles from './glyphs.module.css';
import { type GlyphName, strokes } from './shapes';

/** A decorative sign; the words beside it, or the label of its control, say what it means. */
export function Glyph({ name, size = 16 }: { name: GlyphName; size?: number }) {
  return (
    <svg className={styles.glyph} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={strokes[name]} />
    </svg>
  );
}
