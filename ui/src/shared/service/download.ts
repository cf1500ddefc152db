import i18next from 'i18next';
import { useSession } from '@/shared/session/session';

/**
 * Fetches a file of the service as the one who is signed in and hands it to the browser to save.
 * @throws where the service did not answer with the file.
 */
export async function download(address: string, name: string): Promise<void> {
  const response = await fetch(address, {
    cache: 'no-store',
    headers: {
      Authorization: `Bearer ${useSession.getState().token ?? ''}`,
      'Accept-Language': i18next.resolvedLanguage === 'zh-CN' ? 'zh-CN' : 'en',
    },
  });
  if (!response.ok) throw new Error(String(response.status));
  const file = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = file;
  link.download = name;
  link.click();
  URL.revokeObjectURL(file);
}
