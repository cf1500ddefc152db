import { Trans, useTranslation } from 'react-i18next';
import type { CompanionsQuery } from '@/shared/graphql/generated/graphql';

export type Test = NonNullable<CompanionsQuery['case']>['companions'];

/** Who was tested, how often the case has looked, and what speaks against any finding. */
export function Statement({ person, total, min, test }: { person: string; total: number; min: number; test: Test }) {
  const { t } = useTranslation('companions');
  const bold = { b: <strong /> };
  return (
    <>
      <span className="sentence">
        <Trans t={t} i18nKey="statement.met" count={total} values={{ person, min }} components={bold} />
      </span>
      <span className="sentence">
        <Trans t={t} i18nKey="statement.tested" values={{ person, m: test.personsTested }} components={bold} />
      </span>
      <span className="sentence">{t('statement.looks', { count: test.looks })}</span>
      {test.caution === null ? null : (
        <strong className="sentence" role="alert">
          {test.caution}
        </strong>
      )}
    </>
  );
}
