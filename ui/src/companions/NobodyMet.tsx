import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Asked } from '@/case/context/SubjectAsked';
import { Empty } from '@/shared/states/Empty';

/** One sentence why the table is empty, and the one thing that may fill it. */
export function NobodyMet({ person, question, change }: { person: string } & Pick<Asked, 'question' | 'change'>) {
  const { t } = useTranslation('companions');
  const action =
    question.min > 1 ? (
      <Button onClick={() => change({ min: 1 })}>{t('lower')}</Button>
    ) : question.from || question.to ? (
      <Button onClick={() => change({ from: null, to: null })}>{t('widen')}</Button>
    ) : null;
  return <Empty why={t('none', { person, min: question.min })} action={action} />;
}
