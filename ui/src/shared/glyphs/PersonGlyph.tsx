import styles from './glyphs.module.css';
import { fills, strokes } from './shapes';

/** How much of a person is revealed is how much of the sign is filled; it is told apart without colour. */
export type Revealed = 'subject' | 'named' | 'masked';

export function PersonGlyph({ revealed, size = 24 }: { revealed: Revealed; size?: number }) {
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
    </svg>
  );
}
