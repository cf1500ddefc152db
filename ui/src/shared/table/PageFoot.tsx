import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { More } from './usePages';

/** The foot of a table that is loaded page by page: how much of it is shown, in the words of the list, and the way to more. */
export function PageFoot({ more, children }: { more: More | null; children: ReactNode }) {
  const { t } = useTranslation('states');
  return (
    <>
      <span>{children}</span>
      {more ? (
        <Button size="small" loading={more.loading} onClick={more.load}>
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}
