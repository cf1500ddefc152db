import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMedia } from '@/shared/controls/useMedia';
import { useTablet } from '@/shared/controls/useTablet';
import { antdTheme } from '@/theme/antd';
import { useTheme } from '@/theme/preference';

/** antd in the theme, the language and the pace of the reader. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation();
  const name = useTheme((theme) => theme.name);
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const touch = useTablet();
  const tablet = useMedia('screen and (min-width: 768px) and (max-width: 1023px)');
  const chinese = i18n.resolvedLanguage === 'zh-CN';
  dayjs.locale(chinese ? 'zh-cn' : 'en');
  const theme = useMemo(() => antdTheme(name, { motion: !still, chinese, touch, tablet }), [name, still, chinese, touch, tablet]);
  return (
    <ConfigProvider theme={theme} locale={chinese ? zhCN : enUS} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <App component={false}>{children}</App>
    </ConfigProvider>
  );
}
