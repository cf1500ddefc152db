import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Glyph } from '@/shared/glyphs/Glyph';
import styles from './panel.module.css';

interface Props {
  label: string;
  head: ReactNode;
  foot?: ReactNode;
  close?: () => void;
  width: number;
  /** Called with a new width in px where the panel may be made wider or narrower. */
  resize?: (width: number) => void;
  /** Nothing within takes the keyboard: it scrolls the panel itself. */
  still?: boolean;
  children: ReactNode;
}

const MIN = 340;
const MAX = 720;
const STEP = 24;
const within = (width: number) => Math.round(Math.min(MAX, Math.max(MIN, width)));

/** A panel at the right that pushes the page and never covers it. */
export function SidePanel({ label, head, foot, close, width, resize, still = false, children }: Props) {
  const { t } = useTranslation('frame');
  return (
    <aside className={styles.panel} aria-label={label} style={{ inlineSize: width }}>
      {resize ? <Handle width={width} resize={resize} /> : null}
      <header className={styles.head}>
        <div className={styles.who}>{head}</div>
        {close ? (
          <button type="button" className={styles.close} aria-label={t('panel.close')} onClick={close}>
            <Glyph name="close" />
          </button>
        ) : null}
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className={styles.body} tabIndex={still ? 0 : undefined}>
        {children}
      </div>
      {foot ? <footer className={styles.foot}>{foot}</footer> : null}
    </aside>
  );
}

function Handle({ width, resize }: { width: number; resize: (width: number) => void }) {
  const { t } = useTranslation('frame');
  const from = useRef<{ x: number; width: number } | null>(null);
  const down = (event: PointerEvent<HTMLDivElement>) => {
    from.current = { x: event.clientX, width };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    if (from.current) resize(within(from.current.width + from.current.x - event.clientX));
  };
  const up = () => {
    from.current = null;
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') resize(within(width + STEP));
    if (event.key === 'ArrowRight') resize(within(width - STEP));
  };
  return (
    <div
      className={styles.handle}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('panel.resize')}
      aria-valuenow={width}
      aria-valuemin={MIN}
      aria-valuemax={MAX}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onKeyDown={key}
    />
  );
}
