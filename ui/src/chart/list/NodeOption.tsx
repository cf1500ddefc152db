import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnderHandle } from '../graph/graph';
import type { Picture, Standing } from '../graph/picture';
import { NodeSign, signOf } from '../legend/NodeSign';
import { labelOf } from '../scene/labels';
import type { ChartWords } from '../scene/words';
import styles from './list.module.css';
import { nodeSaid } from './said';

interface Props {
  id: string;
  one: Standing;
  picture: Picture;
  words: ChartWords;
  position: number;
  size: number;
  active: boolean;
  selected: boolean;
  press: (add: boolean) => void;
}

export function NodeOption({ id, one, picture, words, position, size, active, selected, press }: Props) {
  const { t } = useTranslation('chart');
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) element.current?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  const { node, group } = one;
  const met = picture.drawn.find(({ link }) => link.companion && (link.from === node.id || link.to === node.id))?.link;
  const mono = isUnderHandle(node);
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
      aria-label={nodeSaid(one, picture, words, t)}
      className={styles.option}
      data-active={active || undefined}
      onClick={(event: MouseEvent) => press(event.shiftKey)}
    >
      <NodeSign row={group ? 'group' : signOf(node)} />
      <span className={mono ? `mono ${styles.name}` : styles.name}>{labelOf(one, words)}</span>
      {met && node.person?.revealed !== 'subject' ? <span className={styles.times}>{words.times(met.count)}</span> : null}
    </div>
  );
}
