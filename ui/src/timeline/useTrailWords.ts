import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { listIn } from '@/shared/format/list';
import type { PersonSeenFragment } from '@/shared/graphql/generated/graphql';
import { usePersonName } from '@/shared/person/usePersonName';
import type { Entry } from './records';

export interface TrailWords {
  /** What was recorded, as a sentence; `nameOf` says how the others on a registration are called. */
  what: (entry: Entry, nameOf: (person: PersonSeenFragment) => string) => string;
  where: (entry: Entry) => string;
  /** By the name that may be seen. */
  seen: (person: PersonSeenFragment) => string;
  /** Outside of the service: by the handle whoever is masked, and always whoever is under 18. */
  outside: (person: PersonSeenFragment) => string;
}

/** The lines of a timeline in the reader's language. */
export function useTrailWords(subject: string): TrailWords {
  const { t, i18n } = useTranslation(['timeline', 'person']);
  const seen = usePersonName();
  const language = i18n.resolvedLanguage;
  return useMemo(() => {
    const list = listIn(language);
    return {
      what: (entry, nameOf) => {
        if (entry.kind === 'seen') {
          const { building, asDriver } = entry.use;
          if (building === null) return t(asDriver ? 'record.droveNowhere' : 'record.ownedNowhere');
          return t(asDriver ? 'record.drove' : 'record.owned', { building: building.name });
        }
        if (entry.kind === 'checkOut') return t('record.checkOut');
        const others = entry.stay.occupants.filter(({ person }) => person.id !== subject).map(({ person }) => nameOf(person));
        const isOpen = entry.stay.during.end === null;
        if (others.length === 0) return t(isOpen ? 'record.openAlone' : 'record.alone');
        return t(isOpen ? 'record.openWith' : 'record.with', { others: list(others) });
      },
      where: (entry) =>
        entry.kind === 'seen' ? entry.use.vehicle.plate : t('roomOf', { building: entry.stay.room.building.name, room: entry.stay.room.number }),
      seen,
      outside: (person) => (person.masked || person.minor ? t('person:guest', { handle: person.handle }) : person.displayName),
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `seen` is a new function at each render
  }, [t, language, subject]);
}
