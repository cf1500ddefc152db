import styles from './filter.module.css';

interface Props {
  bars: readonly number[];
  /** Whether the links of a bar stay. */
  stays: (at: number) => boolean;
}

const HEIGHT = 36;

/** A bar for each stop of the slider below it, which says the same in words. */
export function Bars({ bars, stays }: Props) {
  const most = Math.max(1, ...bars);
  const width = 100 / bars.length;
  return (
    <svg className={styles.bars} width="100%" height={HEIGHT} aria-hidden="true">
      {bars.map((count, at) => {
        const height = count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT);
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a bar is its stop
          <rect key={at} data-stays={stays(at) || undefined} x={`${at * width + width * 0.1}%`} width={`${width * 0.8}%`} y={HEIGHT - height} height={height} />
        );
      })}
    </svg>
  );
}
