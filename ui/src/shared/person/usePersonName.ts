import { useTranslation } from 'react-i18next';
import type { PersonSeenFragment } from '@/shared/graphql/generated/graphql';

type Named = Pick<PersonSeenFragment, 'handle' | 'displayName' | 'masked'>;

/** The name where it may be seen, else the handle with the word for a guest in the reader's language; as plain text. */
export function usePersonName(): (person: Named) => string {
  const { t } = useTranslation('person');
  return ({ handle, displayName, masked }) => (masked ? t('guest', { handle }) : displayName);
}
