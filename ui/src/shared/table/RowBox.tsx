import { Checkbox } from 'antd';
import styles from './table.module.css';

interface Props {
  label: string;
  ticked: boolean;
  tick: () => void;
}

/** A box to tick in a row that is pressed as a whole: it lies above the control that reaches over the row. */
export function RowBox({ label, ticked, tick }: Props) {
  return <Checkbox className={styles.box ?? ''} checked={ticked} onChange={tick} aria-label={label} />;
}
