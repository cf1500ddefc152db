import { useTranslation } from 'react-i18next';
import type { AuditResult } from '@/shared/graphql/generated/graphql';
import { Tag } from '../controls/Tag';

/** How a logged operation ended, and about how many people it was; never about whom. */
export function Outcome({ entry: { result, persons } }: { entry: { result: AuditResult; persons: number } }) {
  const { t } = useTranslation('log');
  if (result === 'ANSWERED') return persons > 0 ? t('persons', { count: persons }) : t('result.ANSWERED');
  return <Tag tone={result === 'REFUSED' ? 'warning' : 'danger'}>{t(`result.${result}`)}</Tag>;
}
