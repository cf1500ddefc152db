import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Tag } from '@/shared/controls/Tag';
import { twoDigits } from '@/shared/format/digits';
import { useFormat } from '@/shared/format/format';
import { Glyph } from '@/shared/glyphs/Glyph';
import type { GlyphName } from '@/shared/glyphs/shapes';
import { usePersonName } from '@/shared/person/usePersonName';
import { isCode } from '@/shared/versus/explanation';
import { rarity, tongue } from '@/shared/versus/wording';
import { useCaseAtHand } from '../context/CaseAtHand';
import type { Finding } from './findings';
import styles from './findings.module.css';

export function FindingRow({ finding }: { finding: Finding }) {
  return finding.kind === 'companion' ? <CompanionRow finding={finding} /> : <ConflictRow finding={finding} />;
}

function CompanionRow({ finding: { of, companion } }: { finding: Extract<Finding, { kind: 'companion' }> }) {
  const { t, i18n } = useTranslation(['findings', 'companions']);
  const nameOf = usePersonName();
  const { id } = useCaseAtHand().outline;
  const { person, occasions, expectedByChance, pValue, strength, ordinaryExplanation } = companion;
  const [guest, subject] = [nameOf(person), nameOf(of.person)];
  const rare = pValue === null ? null : rarity(pValue, tongue(i18n.resolvedLanguage));
  const code = ordinaryExplanation?.code;
  return (
    <Row
      glyph="companions"
      title={t('met', { guest, subject, count: occasions })}
      tag={<Tag tone={strength === 'BEYOND_CHANCE' ? 'accent' : 'plain'}>{t(`companions:strength.${strength}`)}</Tag>}
      explanation={ordinaryExplanation ? { found: code && isCode(code) ? t(`companions:explanation.${code}`) : ordinaryExplanation.text, whole: ordinaryExplanation.text } : null}
      to={`/cases/${id}/companions?${new URLSearchParams({ of: of.person.id, open: person.id }).toString()}`}
      opens={t('openCompanion', { guest, subject })}
    >
      <span className="sentence">{t('chance', { mean: twoDigits(expectedByChance) })}</span>
      {rare ? <span className="sentence">{t(`rare.${rare.key}`, { n: rare.n })}</span> : null}
    </Row>
  );
}

function ConflictRow({ finding: { of, conflict, at } }: { finding: Extract<Finding, { kind: 'conflict' }> }) {
  const { t } = useTranslation(['findings', 'timeline']);
  const format = useFormat();
  const subject = usePersonName()(of.person);
  const { id } = useCaseAtHand().outline;
  return (
    <Row
      glyph="timeline"
      title={t('conflict', { subject, rule: t(`timeline:rule.${conflict.rule}`), day: format.day(at) })}
      explanation={{ found: t('wrongRow') }}
      to={`/cases/${id}/timeline?of=${encodeURIComponent(of.person.id)}`}
      opens={t('openTimeline', { subject })}
    >
      {conflict.reason}
    </Row>
  );
}

interface RowProps {
  glyph: GlyphName;
  title: string;
  /** The one word for a pair. */
  tag?: ReactNode;
  /** In short, and as the service says it; null where none was found. */
  explanation: { found: string; whole?: string } | null;
  to: string;
  opens: string;
  children: ReactNode;
}

function Row({ glyph, title, tag, explanation, to, opens, children }: RowProps) {
  const { t } = useTranslation(['findings', 'companions']);
  return (
    <li>
      <Glyph name={glyph} />
      <div className={styles.what}>
        <h3>
          {title} {tag}
        </h3>
        <p>{children}</p>
      </div>
      <p className={explanation ? styles.explained : styles.unexplained} title={explanation?.whole}>
        <Glyph name="info" size={13} />
        {explanation?.found ?? t('noExplanation')}
      </p>
      <Link to={to} aria-label={opens}>
        {t('open')}
      </Link>
    </li>
  );
}
