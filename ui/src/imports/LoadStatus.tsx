import { useTranslation } from 'react-i18next';
import { Tag, type Tone } from '@/shared/controls/Tag';
import type { ImportStatus } from '@/shared/graphql/generated/graphql';

const tones: Record<ImportStatus, Tone> = { WAITING: 'plain', RUNNING: 'accent', DONE: 'success', FAILED: 'danger', WITHDRAWN: 'plain' };

export function LoadStatus({ status }: { status: ImportStatus }) {
  const { t } = useTranslation('imports');
  return <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>;
}
