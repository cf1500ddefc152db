import { PersonGlyph } from '@/shared/glyphs/PersonGlyph';
import type { ChartNode } from '../graph/graph';
import { outlines, thingGlyphs } from '../scene/nodes';
import styles from './legend.module.css';

type Row = 'subject' | 'masked' | 'named' | 'group' | keyof typeof outlines;

const hues: Record<keyof typeof outlines, string | undefined> = {
  room: styles.room,
  building: styles.building,
  stay: styles.stay,
  vehicle: styles.vehicle,
  account: styles.account,
};

export const signOf = (node: ChartNode): Row => node.person?.revealed ?? (node.kind === 'person' ? 'group' : node.kind);

/** The sign of a thing as the canvas draws it. */
export function NodeSign({ row, size = 18 }: { row: Row; size?: number }) {
  if (row === 'subject' || row === 'masked' || row === 'named') return <PersonGlyph revealed={row} size={size} />;
  if (row === 'group') {
    return (
      <svg width={size} height={size} viewBox="-22 -22 44 44" aria-hidden="true" className={styles.group}>
        <circle cx="5" cy="-5" r="14" />
        <circle cx="-2" cy="2" r="14" />
      </svg>
    );
  }
  return (
    <svg width={size} height={size} viewBox="-22 -22 44 44" aria-hidden="true" className={hues[row]}>
      <path d={outlines[row]} transform="scale(1.1)" />
      <path className={styles.inner} d={thingGlyphs[row]} transform="translate(-9.2 -9.4) scale(1.15)" strokeWidth="1.5" />
    </svg>
  );
}
