import styles from './versus.module.css';

interface Props {
  /** What was seen. */
  seen: number;
  /** What chance alone gives on the mean, and in 95 of 100 cases. */
  mean: number;
  low: number;
  high: number;
  /** The largest number of all pictures that stand together, so that they share one scale. */
  most: number;
  /** The same in words. */
  label: string;
}

const WIDTH = 120;
const HEIGHT = 16;
const EDGE = 6;

/** A dot for what was seen over a band for what chance gives; the tick in the band is its mean. */
export function Versus({ seen, mean, low, high, most, label }: Props) {
  const at = (value: number) => EDGE + (Math.min(value, most) / Math.max(1, most)) * (WIDTH - 2 * EDGE);
  return (
    <svg className={styles.versus} width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <title>{label}</title>
      <line className={styles.axis} x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <rect className={styles.band} x={at(low) - 2} width={at(high) - at(low) + 4} y={4} height={HEIGHT - 8} rx={2} />
      <line className={styles.mean} x1={at(mean)} x2={at(mean)} y1={2} y2={HEIGHT - 2} />
      <circle className={styles.seen} cx={at(seen)} cy={HEIGHT / 2} r={4} />
    </svg>
  );
}
