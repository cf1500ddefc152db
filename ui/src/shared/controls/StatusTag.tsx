import { useTranslation } from 'react-i18next';
import type { CaseStatus } from '@/shared/graphql/generated/graphql';
import { Tag } from './Tag';

export function StatusTag({ status, ending = false }: { status: CaseStatus; ending?: boolean }) {
  const { t } = useTranslation('frame');
  const tone = status !== 'OPEN' ? 'plain' : ending ? 'warning' : 'success';
  return (
    <Tag tone={tone} dot={status === 'OPEN'}>
      {t(`status.${status}`)}
    </Tag>
  );
}
