import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { twoDigits } from '@/shared/format/digits';
import { type Format, useFormat } from '@/shared/format/format';
import { listIn } from '@/shared/format/list';
import type { CompanionRowFragment } from '@/shared/graphql/generated/graphql';
import { minutesOf, type Occasion, roomsOf, sourcesOf } from './occasion';

interface EvidenceWords {
  place: (occasion: Occasion) => string;
  sources: (occasion: Occasion) => string;
  /** Everything about the occasions of a pair, ready to be pasted: one sentence in all and one for each occasion. */
  sentences: (subject: string, companion: string, row: CompanionRowFragment) => string;
  format: Format;
}

/** Says evidence in the reader's language. */
export function useWords(): EvidenceWords {
  const { t, i18n } = useTranslation('evidence');
  const format = useFormat();
  const language = i18n.resolvedLanguage;
  return useMemo(() => {
    const list = listIn(language);
    const place = (occasion: Occasion) => {
      const [room = '', room2] = roomsOf(occasion);
      const building = occasion.building.name;
      return room2 === undefined ? t('place', { building, room }) : t('twoRooms', { building, room, room2 });
    };
    const sources = (occasion: Occasion) =>
      list(sourcesOf(occasion).map(({ file, row, import: { id } }) => t('rowOfImport', { file, row, import: id })));
    const sentence = (occasion: Occasion) =>
      t(`sentence.${occasion.kind}`, {
        span: format.span(occasion.during.start, occasion.during.end),
        place: place(occasion),
        time: format.minutes(minutesOf(occasion, Date.now())),
        sources: sources(occasion),
      });
    const total = (subject: string, companion: string, row: CompanionRowFragment) =>
      t('sentence.total', {
        count: row.occasions,
        subject,
        companion,
        booked: row.sameRegistration,
        first: format.day(row.firstTogether),
        last: format.day(row.lastTogether),
        span: format.day(row.firstTogether),
        time: format.minutes(row.minutesTogether),
      });
    const found = (row: CompanionRowFragment) => [
      row.ordinaryExplanation ? t('sentence.found.explained', { text: row.ordinaryExplanation.text }) : t('sentence.found.unexplained'),
      t(`sentence.found.${row.strength}`, {
        mean: twoDigits(row.expectedByChance),
        tested: row.tested,
        q: row.qValue === null ? '' : twoDigits(row.qValue),
      }),
    ];
    return {
      place,
      sources,
      format,
      sentences: (subject, companion, row) => [total(subject, companion, row), ...found(row), ...row.evidence.map(sentence)].join('\n'),
    };
  }, [t, language, format]);
}
