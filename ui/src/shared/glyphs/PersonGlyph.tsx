import styles from './glyphs.module.css';
import { fills, marks, strokes } from './shapes';

/** How much of a person is revealed is how much of the sign is filled; it is told apart without colour. */
export type Revealed = 'subject' | 'named' | 'masked';

/** Stands at the lower right of a person's sign. */
export type Mark = keyof typeof marks;

export function PersonGlyph({ revealed, mark = null, size = 24 }: { revealed: Revealed; mark?: Mark | null; size?: number }) {
  const line = size < 24 ? 1.6 : 2;
  return (
    <svg className={styles.person} width={size} height={size} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      {revealed === 'subject' ? (
        <>
          <circle className={styles.subjectRing} cx="20" cy="20" r="18.6" />
          <circle className={styles.subjectDisc} cx="20" cy="20" r="15" />
          <path className={styles.subjectFigure} d={fills.figure} transform="translate(11.2 10.6) scale(1.1)" />
        </>
      ) : (
        <>
          <circle className={styles.contactDisc} cx="20" cy="20" r="17.6" strokeWidth={line} />
          {revealed === 'named' ? (
            <path className={styles.namedFigure} d={fills.figure} transform="translate(10.4 9.8) scale(1.2)" />
          ) : (
            <path className={styles.maskedFigure} d={strokes.person} strokeWidth="1.6" transform="translate(10 9.8) scale(1.25)" />
          )}
        </>
      )}
      {mark ? (
        <>
          <circle className={styles.contactDisc} cx="32" cy="32" r="7.4" strokeWidth={line} />
          <path className={styles.mark} d={marks[mark]} transform="translate(27.2 27.2) scale(0.6)" />
        </>
      ) : null}
    </svg>
  );
}
