import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonGlyph } from '@/shared/glyphs/PersonGlyph';
import type { ChartLink, ChartPerson } from '../scene/answers';
import { type ChartWords, labelOf } from '../scene/labels';
import styles from './list.module.css';

interface Props {
  id: string;
  person: ChartPerson;
  subject: ChartPerson | undefined;
  links: readonly ChartLink[];
  words: ChartWords;
  position: number;
  size: number;
  active: boolean;
  selected: boolean;
  press: (add: boolean) => void;
}

export function PersonOption({ id, person, subject, links, words, position, size, active, selected, press }: Props) {
  const { t } = useTranslation('chart');
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) element.current?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  const name = labelOf(person, words);
  const [link] = links;
  const said =
    person.revealed === 'subject'
      ? t('list.subject', { person: name, count: links.length })
      : t(`list.${person.revealed}`, {
          person: name,
          subject: subject ? labelOf(subject, words) : '',
          count: link?.times ?? 0,
          booked: link?.booked ?? 0,
          word: link ? t(`strength.${link.strength}`) : '',
        });
  return (
    // The list box has the keyboard for its options; a press on one of them is only the short way.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      ref={element}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-posinset={position + 1}
      aria-setsize={size}
      aria-label={said}
      className={styles.option}
      data-active={active || undefined}
      onClick={(event: MouseEvent) => press(event.shiftKey)}
    >
      <PersonGlyph revealed={person.revealed} size={18} />
      <span className={person.name === null || person.minor ? `mono ${styles.name}` : styles.name}>{name}</span>
      {link && person.revealed !== 'subject' ? <span className={styles.times}>{words.times(link.times)}</span> : null}
    </div>
  );
}
