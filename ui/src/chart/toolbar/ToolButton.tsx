import type { ButtonHTMLAttributes, Ref } from 'react';
import { Glyph } from '@/shared/glyphs/Glyph';
import type { GlyphName } from '@/shared/glyphs/shapes';
import styles from './toolbar.module.css';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'name'> {
  glyph: GlyphName;
  name: string;
  /** The key that does the same. */
  keys?: string;
  press?: () => void;
  /** Of a switch: whether it is on. */
  on?: boolean;
  /** The sign alone; the name is its title. */
  bare?: boolean;
  /** Opens a menu. */
  menu?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

const toAria = (keys: string) => keys.replace('Ctrl', 'Control');

/** A button of the toolbar with its name and its key. */
export function ToolButton({ glyph, name, keys, press, on, bare = false, menu = false, ...rest }: Props) {
  const title = keys ? `${name} (${keys})` : name;
  return (
    <button
      type="button"
      {...rest}
      {...(press ? { onClick: press } : {})}
      className={styles.tool}
      title={title}
      aria-label={name}
      aria-pressed={on}
      aria-keyshortcuts={keys ? toAria(keys) : undefined}
      aria-haspopup={menu ? 'menu' : undefined}
    >
      <Glyph name={glyph} size={15} />
      {bare ? null : <span className={styles.name}>{name}</span>}
      {!bare && keys && keys.length === 1 ? <kbd aria-hidden="true">{keys}</kbd> : null}
      {menu ? <Glyph name="chevronDown" size={12} /> : null}
    </button>
  );
}
