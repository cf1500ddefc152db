import i18next from 'i18next';
import { useSession } from '@/shared/session/session';

/** Who asks, and in which language he wants his sentences: the same on every way to the service. */
export const requestHeaders = (): Record<string, string> => ({
  Authorization: `Bearer ${useSession.getState().token ?? ''}`,
  'Accept-Language': i18next.resolvedLanguage === 'zh-CN' ? 'zh-CN' : 'en',
});
