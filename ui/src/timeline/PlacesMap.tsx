import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/controls/Card';
import { mapped, type Size } from './mapped';
import { barOf, type Place, type Places } from './places';
import styles from './map.module.css';
import { useWidth } from './useWidth';

interface Props {
  places: Places;
  /** The record that is open in the table. */
  open: string | null;
  select: (record: string) => void;
  /** The place of a record, where it has one. */
  placeOf: (record: string) => string | undefined;
}

const PITCH = 64;
const LINE = 16;
/** In the column beside the records, and lower where it runs over the whole page. */
const COLUMN: Size = { width: 320, height: 260 };
const ACROSS = { from: 560, height: 220 };

/** Where the records are, north up, with a scale and nothing beneath; who cannot see it reads the same in the table. */
export function PlacesMap({ places, open, select, placeOf }: Props) {
  const { t } = useTranslation('timeline');
  const linesOf = useMemo(
    () =>
      ({ name, stays, seen }: Place) => [
        name,
        ...(stays > 0 ? [t('map.stays', { count: stays })] : []),
        ...(seen > 0 ? [t('map.seen', { count: seen })] : []),
      ],
    [t],
  );
  const [measure, width] = useWidth<SVGSVGElement>(COLUMN.width);
  const size = useMemo<Size>(() => ({ width, height: width < ACROSS.from ? COLUMN.height : ACROSS.height }), [width]);
  const { spots, at, km } = useMemo(() => mapped(places, linesOf, size), [places, linesOf, size]);
  const here = open === null ? undefined : placeOf(open);
  const most = Math.max(...places.places.map(({ stays, seen }) => stays + seen));
  const unlabelled = spots.filter(({ label }) => label === null).length;
  return (
    <Card title={t('map.title')} note={t('map.ground')}>
      <svg ref={measure} className={styles.map} viewBox={`0 0 ${size.width} ${size.height}`} style={{ blockSize: size.height }} aria-hidden="true" focusable="false" data-testid="map">
        <Grid size={size} />
        {places.ways.map(({ from, to }) => (
          <line key={`${from.id} ${to.id}`} className={styles.way} x1={at(from).x} y1={at(from).y} x2={at(to).x} y2={at(to).y} />
        ))}
        {places.conflicts.map(({ from, to }) => (
          <path key={`${from.id} ${to.id}`} className={styles.conflict} d={bowed(at(from), at(to))} />
        ))}
        {spots.map(({ place, x, y, label }) => {
          const lines = linesOf(place);
          return (
            // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- the table has the same by keyboard
            <g key={place.id} className={styles.spot} data-selected={place.id === here || undefined} onClick={() => select(place.record)}>
              <title>{lines.join('\n')}</title>
              <circle className={styles.halo} cx={x} cy={y} r={9 + 6 * Math.sqrt((place.stays + place.seen) / most)} />
              <circle className={styles.dot} cx={x} cy={y} r={6} />
              {label === null
                ? null
                : lines.map((line, index) => (
                    <text key={line} x={label.x} y={label.y + LINE * index + 12} textAnchor={label.anchor} className={index === 0 ? styles.name : styles.count}>
                      {line}
                    </text>
                  ))}
            </g>
          );
        })}
        <Scale km={km} size={size} />
      </svg>
      {unlabelled > 0 ? <p className={styles.unlabelled}>{t('map.unlabelled', { count: unlabelled })}</p> : null}
    </Card>
  );
}

const lines = (length: number) => Array.from({ length: Math.floor(length / PITCH) }, (_, index) => (index + 1) * PITCH);

function Grid({ size }: { size: Size }) {
  return (
    <g className={styles.grid}>
      {lines(size.width).map((x) => (
        <line key={`x ${x}`} x1={x} y1={0} x2={x} y2={size.height} />
      ))}
      {lines(size.height).map((y) => (
        <line key={`y ${y}`} x1={0} y1={y} x2={size.width} y2={y} />
      ))}
    </g>
  );
}

function Scale({ km, size }: { km: number; size: Size }) {
  const { t } = useTranslation('timeline');
  const bar = barOf(km);
  const length = (bar / km) * size.width;
  const [x, y] = [12, size.height - 12];
  return (
    <g className={styles.scale}>
      <path d={`M${x} ${y - 5}V${y}H${x + length}V${y - 5}`} />
      <text x={x + length / 2} y={y - 6} textAnchor="middle">
        {bar >= 1 ? t('map.kilometres', { km: bar }) : t('map.metres', { m: Math.round(bar * 1000) })}
      </text>
    </g>
  );
}

/** Beside the straight way, so that it is not taken for one. */
function bowed(a: { x: number; y: number }, b: { x: number; y: number }): string {
  const [x, y] = [(a.x + b.x) / 2 + (b.y - a.y) / 4, (a.y + b.y) / 2 - (b.x - a.x) / 4];
  return `M${a.x} ${a.y}Q${x} ${y} ${b.x} ${b.y}`;
}
