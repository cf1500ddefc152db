import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from './keys';
import styles from './keys.module.css';

/** All keys of the chart. */
export function KeysDialog({ close }: { close: () => void }) {
  const { t } = useTranslation('workbench');
  return (
    <Modal open title={t('keys.title')} onCancel={close} footer={null} width={640}>
      <p>{t('keys.hint')}</p>
      <dl className={styles.keys}>
        {keys.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.row.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
