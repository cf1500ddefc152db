import { requestHeaders } from './headers';

/**
 * Fetches a file of the service as the one who is signed in and hands it to the browser to save.
 * @throws where the service did not answer with the file.
 */
export async function download(address: string, name: string): Promise<void> {
  const response = await fetch(address, {
    cache: 'no-store',
    headers: requestHeaders(),
  });
  if (!response.ok) throw new Error(String(response.status));
  handOut(await response.blob(), name);
}

/** Hands a file that was made here to the browser to save. */
export function handOut(blob: Blob, name: string): void {
  const file = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = file;
  link.download = name;
  link.click();
  URL.revokeObjectURL(file);
}
