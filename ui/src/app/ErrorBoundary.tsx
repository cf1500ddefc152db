import { Button } from 'antd';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateCard } from '@/shared/states/StateCard';

/** Keeps a fault of the page on the page; nothing of it is sent anywhere. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Crash /> : this.props.children;
  }
}

export function Crash() {
  const { t } = useTranslation('states');
  return (
    <StateCard
      title={t('crash.title')}
      action={
        <Button type="primary" onClick={() => location.reload()}>
          {t('crash.action')}
        </Button>
      }
    >
      <p>{t('crash.text')}</p>
    </StateCard>
  );
}
