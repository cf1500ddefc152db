import { createClient } from 'graphql-sse';
import { print } from 'graphql';
import { useEffect, useState } from 'react';
import { ImportProgressDocument, type ImportProgressSubscription } from '@/shared/graphql/generated/graphql';
import { requestHeaders } from '@/shared/service/headers';

export type Progress = ImportProgressSubscription['importProgress'];

/** How far each file of a load is, as the service tells it; `ended` once it tells nothing more. */
export function useProgress(importId: string, ended: () => void): readonly Progress[] {
  const [files, setFiles] = useState<readonly Progress[]>([]);
  useEffect(() => {
    const client = createClient({
      url: '/graphql',
      headers: requestHeaders,
    });
    const stop = client.subscribe<ImportProgressSubscription>(
      { query: print(ImportProgressDocument), variables: { importId } },
      {
        next: ({ data }) => {
          if (data) setFiles((before) => told(before, data.importProgress));
        },
        error: ended,
        complete: ended,
      },
    );
    return () => {
      stop();
      client.dispose();
    };
  }, [importId, ended]);
  return files;
}

/** A share in whole percent; 100 only when it is whole. */
export function percent(share: number): number {
  return Math.floor(share * 100);
}

/** Files in the order in which they were first told of, each with its newest state. */
export function told(before: readonly Progress[], newest: Progress): readonly Progress[] {
  const at = before.findIndex(({ file }) => file === newest.file);
  return at < 0 ? [...before, newest] : before.with(at, newest);
}
