import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import styles from './signin.module.css';

/** Outside of the demo: the bearer token that the operator made. */
export function TokenForm({ signIn }: { signIn: (token: string) => void }) {
  const { t } = useTranslation('signin');
  const [token, setToken] = useState('');
  const clean = token.trim();
  return (
    <section className={`${styles.card} ${styles.token}`} aria-labelledby="token-heading">
      <h2 id="token-heading">{t('token.heading')}</h2>
      <p>
        <Trans t={t} i18nKey="token.explanation" components={{ code: <code className="mono" /> }} />
      </p>
      <Form layout="vertical" onFinish={() => signIn(clean)} requiredMark={false}>
        <Form.Item label={t('token.label')} htmlFor="token">
          <Input.TextArea
            id="token"
            autoFocus
            autoComplete="off"
            spellCheck={false}
            autoSize={{ minRows: 3, maxRows: 6 }}
            value={token}
            onChange={(event) => setToken(event.target.value)}
          />
        </Form.Item>
        <Button type="primary" size="large" htmlType="submit" disabled={clean === ''}>
          {t('token.button')}
        </Button>
      </Form>
    </section>
  );
}
