import { requestHeaders } from '@/shared/service/headers';

/**
 * Sends files to be loaded, one part each.
 * @returns the id of the load that has begun, or the service's own sentence why it took nothing; an empty one where it was not reached.
 */
export async function send(files: readonly File[]): Promise<{ importId: string } | { refused: string }> {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  try {
    const response = await fetch('/imports', {
      method: 'POST',
      body: form,
      headers: requestHeaders(),
    });
    const answer = (await response.json()) as { importId?: string; errors?: { message: string }[] };
    return answer.importId ? { importId: answer.importId } : { refused: answer.errors?.[0]?.message ?? '' };
  } catch {
    return { refused: '' };
  }
}
