import { useTranslation } from 'react-i18next';
import { LinkButton } from '@/shared/controls/LinkButton';
import { StateCard } from './StateCard';

/** The page of what does not exist and of what may not be seen; nobody can tell the two apart. */
export function Refused() {
  const { t } = useTranslation('states');
  return (
    <StateCard title={t('refused.title')} action={<LinkButton to="/">{t('refused.action')}</LinkButton>}>
      <p>{t('refused.text')}</p>
    </StateCard>
  );
}
