import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/controls/Card';
import { Glyph } from '@/shared/glyphs/Glyph';
import type { GlyphName } from '@/shared/glyphs/shapes';
import styles from './overview.module.css';

const rules: ['masked' | 'companion' | 'untested' | 'logged', GlyphName][] = [
  ['masked', 'person'],
  ['companion', 'companions'],
  ['untested', 'info'],
  ['logged', 'lock'],
];

/** How everything on the pages of a case is to be read. */
export function HoldsCard() {
  const { t } = useTranslation('overview');
  return (
    <Card title={t('holds.title')}>
      <ul className={`${styles.list} ${styles.holds}`}>
        {rules.map(([rule, glyph]) => (
          <li key={rule}>
            <Glyph name={glyph} />
            {t(`holds.${rule}`)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
