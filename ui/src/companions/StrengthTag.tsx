import { useTranslation } from 'react-i18next';
import { Tag } from '@/shared/controls/Tag';
import type { Strength } from '@/shared/graphql/generated/graphql';

/** The one word for a pair; no colour of danger, because it says nothing of anybody. */
export function StrengthTag({ strength }: { strength: Strength }) {
  const { t } = useTranslation('companions');
  return <Tag tone={strength === 'BEYOND_CHANCE' ? 'accent' : 'plain'}>{t(`strength.${strength}`)}</Tag>;
}
