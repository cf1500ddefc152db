import { useTranslation } from 'react-i18next';
import { twoDigits } from '@/shared/format/digits';
import type { CompanionRowFragment } from '@/shared/graphql/generated/graphql';
import { Versus } from '@/shared/versus/Versus';

/** The picture of a row; nothing for those who were not tested. */
export function SeenAgainstChance({ row, most }: { row: CompanionRowFragment; most: number }) {
  const { t } = useTranslation('companions');
  if (row.pValue === null) return <>{t('untested')}</>;
  const { low, high } = row.likelyByChance;
  const label = t('versus', { seen: row.tested, mean: twoDigits(row.expectedByChance), low, high });
  return <Versus seen={row.tested} mean={row.expectedByChance} low={low} high={high} most={most} label={label} />;
}
