import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkKind } from '@/shared/graphql/generated/graphql';
import { factKinds, usualKinds } from '../graph/graph';
import { LinkSign } from '../legend/LinkSign';
import { missingAt, missingOf } from '../scene/missing';
import type { Chart } from '../useChart';
import styles from './expand.module.css';
import type { Expand } from './useExpand';

/** What hangs on a thing, by kind and with its count before anything is brought. */
export function Chooser({ chart, expand, at }: { chart: Chart; expand: Expand; at: () => { x: number; y: number } | null }) {
  const { t } = useTranslation('workbench');
  const box = useRef<HTMLDivElement>(null);
  const id = expand.chooser ?? '';
  const node = chart.graph.nodes.find((one) => one.id === id);
  const known = (node?.known.length ?? 0) > 0;
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  // When the counts have come there is something to choose.
  useEffect(() => {
    if (known) box.current?.querySelector<HTMLElement>('button:not([disabled])')?.focus();
  }, [known]);
  useLayoutEffect(() => {
    const to = at();
    if (!box.current || !to) return;
    box.current.style.insetInlineStart = `${Math.max(8, to.x)}px`;
    box.current.style.insetBlockStart = `${Math.max(8, to.y)}px`;
  }, [at]);
  if (!node) return null;
  const total = (kind: LinkKind) => node.known.find((one) => one.kind === kind)?.total ?? 0;
  const all = missingAt(node, chart.picture);
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') expand.close();
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not([disabled])')];
    buttons.at((buttons.indexOf(document.activeElement as HTMLElement) + step) % buttons.length)?.focus();
  };
  return (
    // The keys walk over the buttons within, which can be reached one by one too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={box}
      className={styles.chooser}
      role="dialog"
      aria-label={t('chooser.label', { thing: node.label })}
      tabIndex={-1}
      onKeyDown={walk}
    >
      <header>
        <h2>{t('chooser.title', { thing: node.label })}</h2>
        <span>{t('chooser.missing', { count: all })}</span>
      </header>
      {known || !expand.busy ? null : <p className={styles.note}>{t('chooser.counting')}</p>}
      <ul>
        {factKinds
          .filter((kind) => total(kind) > 0)
          .map((kind) => {
            const missing = missingOf(node, kind, chart.picture);
            return (
              <li key={kind}>
                <button type="button" disabled={missing === 0 || expand.busy} onClick={() => expand.expand(id, [kind])}>
                  <LinkSign kind={kind} />
                  <span>{t(`kind.${kind}`)}</span>
                  <strong>{missing === 0 ? t('chooser.allShown') : t('chooser.plus', { count: missing })}</strong>
                </button>
              </li>
            );
          })}
      </ul>
      <ul className={styles.rest}>
        <li>
          <button type="button" disabled={all === 0 || expand.busy} onClick={() => expand.expand(id, usualKinds.filter((kind) => total(kind) > 0))}>
            <span>{t('chooser.all')}</span>
            <strong>{t('chooser.plus', { count: all })}</strong>
          </button>
        </li>
        {node.person?.revealed === 'subject' ? (
          <li>
            <button type="button" disabled={expand.busy} onClick={() => expand.expand(id, ['COMPANION'], undefined, true)}>
              <span>
                {t('chooser.beyond')}
                <small>{t('chooser.look')}</small>
              </span>
            </button>
          </li>
        ) : null}
        <li>
          <button
            type="button"
            disabled={!expand.canCollapse(id)}
            onClick={() => {
              expand.collapse(id);
              expand.close();
            }}
          >
            <span>{t('chooser.collapse')}</span>
            <kbd aria-hidden="true">{'C'}</kbd>
          </button>
        </li>
      </ul>
      <button type="button" className={styles.close} onClick={expand.close}>
        {t('chooser.close')}
      </button>
    </div>
  );
}
