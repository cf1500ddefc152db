import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Standing } from '../graph/picture';
import { labelOf } from '../scene/labels';
import type { ChartWords } from '../scene/words';

/** Whether a label is read so, by pinyin or its initials. */
type Read = (label: string, asked: string) => boolean;

const latin = /^[a-z]+$/;
const han = /\p{Script=Han}/u;

/**
 * Those of a list whose label has the text in it; typed in Latin letters, also those whose Chinese label is read so, by pinyin or by its
 * initials. The readings are fetched when they are first needed. Nothing is asked of the service: it looks only through what is here.
 */
export function useFind(all: readonly Standing[], words: ChartWords): { asked: string; ask: (text: string) => void; standing: readonly Standing[] } {
  const [asked, ask] = useState('');
  const [read, setRead] = useState<{ as: Read } | null>(null);
  const wanted = useDeferredValue(asked).toLowerCase().replace(/\s/g, '');
  const spoken = latin.test(wanted);
  useEffect(() => {
    if (!spoken || read) return;
    let here = true;
    void import('pinyin-pro').then(({ match }) => {
      if (here) setRead({ as: (label, text) => match(label, text, { continuous: true, precision: 'start' }) !== null });
    });
    return () => {
      here = false;
    };
  }, [spoken, read]);
  const standing = useMemo(() => {
    if (wanted === '') return all;
    return all.filter((one) => {
      const label = labelOf(one, words);
      return label.toLowerCase().replace(/\s/g, '').includes(wanted) || (spoken && han.test(label) && (read?.as(label, wanted) ?? false));
    });
  }, [all, words, wanted, spoken, read]);
  return { asked, ask, standing };
}
