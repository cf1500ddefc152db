import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/shared/controls/LinkButton';
import { useFormat } from '@/shared/format/format';
import { StateCard } from './StateCard';

/** Why a case that could be read a moment ago is closed to everyone now. */
export function Ended({ why, authority }: { why: 'expired' | 'notOpen'; authority?: { approvedBy: string; validUntil: string } }) {
  const { t } = useTranslation('states');
  const format = useFormat();
  return (
    <StateCard title={t(`${why}.title`)} action={<LinkButton to="/cases">{t(`${why}.action`)}</LinkButton>}>
      <p>{t(`${why}.text`)}</p>
      {why === 'expired' && authority ? (
        <p>{t('expired.approved', { user: authority.approvedBy, end: format.end(authority.validUntil) })}</p>
      ) : null}
    </StateCard>
  );
}
