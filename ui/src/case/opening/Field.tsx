import { Form, type FormItemProps } from 'antd';
import styles from './opening.module.css';

/** A form field whose label carries a few words of explanation. */
export function Field({ label, note, ...rest }: FormItemProps & { name: string; label: string; note?: string }) {
  return (
    <Form.Item
      {...rest}
      label={
        <span className={styles.label}>
          <b>{label}</b>
          {note ? <span>{note}</span> : null}
        </span>
      }
    />
  );
}
