import { useTranslation } from 'react-i18next';
import { listIn } from '@/shared/format/list';
import type { Role } from '@/shared/graphql/generated/graphql';

/** The names of some roles as one list in the reader's language. */
export function useRoleNames(roles: readonly Role[]): string {
  const { t, i18n } = useTranslation('frame');
  return listIn(i18n.resolvedLanguage)(roles.map((role) => t(`roles.${role}`)));
}
