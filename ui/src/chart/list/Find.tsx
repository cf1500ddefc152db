import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './list.module.css';

interface Props {
  asked: string;
  ask: (text: string) => void;
  /** How many are found. */
  found: number;
  /** Selects all that are found. */
  select: () => void;
}

/** Narrows the list to what is written as typed, or read so. */
export function Find({ asked, ask, found, select }: Props) {
  const { t } = useTranslation('chart');
  return (
    <div className={styles.find}>
      <Input
        size="small"
        type="search"
        value={asked}
        maxLength={100}
        aria-label={t('list.find')}
        placeholder={t('list.find')}
        onChange={({ target }) => ask(target.value)}
        onPressEnter={() => {
          if (asked.trim() !== '' && found > 0) select();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || asked === '') return;
          event.stopPropagation();
          ask('');
        }}
      />
      <span role="status">{asked.trim() === '' ? '' : t('list.found', { count: found })}</span>
    </div>
  );
}
