import { Trans, useTranslation } from 'react-i18next';

/** What the table is and what it is not: counts of meetings, compared with nothing. */
export function Statement({ person, total, min }: { person: string; total: number | null; min: number }) {
  const { t } = useTranslation('companions');
  const bold = { b: <strong /> };
  return (
    <>
      {total === null ? null : (
        <span className="sentence">
          <Trans t={t} i18nKey="statement.met" count={total} values={{ person, min }} components={bold} />
        </span>
      )}
      <span className="sentence">
        <Trans t={t} i18nKey="statement.untested" components={bold} />
      </span>
    </>
  );
}
