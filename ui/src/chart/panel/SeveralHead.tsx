import { useTranslation } from 'react-i18next';
import type { PersonSeenFragment } from '@/shared/graphql/generated/graphql';
import { usePersonName } from '@/shared/person/usePersonName';

export function SeveralHead({ count, subject }: { count: number; subject: PersonSeenFragment }) {
  const { t } = useTranslation('chart');
  const nameOf = usePersonName();
  return (
    <div>
      <h2>{t('panel.several', { count })}</h2>
      <p>{t('panel.severalNote', { subject: nameOf(subject) })}</p>
    </div>
  );
}
