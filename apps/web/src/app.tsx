import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US.js';
import zhCN from 'antd/es/locale/zh_CN.js';
import type { ReactNode } from 'react';
import { RouterProvider } from 'react-router';
import { queryClient } from './api/query-client.js';
import type { Language } from './i18n/language.js';
import { router } from './routes.js';
import { antThemeOf } from './shell/ant-theme.js';
import { PreferencesProvider, usePreferences } from './shell/preferences.js';

const Components = ({ children }: { children: ReactNode }) => {
  const { language, theme } = usePreferences();
  return (
    <ConfigProvider
      theme={antThemeOf(theme)}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      <AntApp style={{ height: '100%' }} message={{ maxCount: 3 }}>
        {children}
      </AntApp>
    </ConfigProvider>
  );
};

export const App = ({ language }: { language: Language }) => (
  <PreferencesProvider language={language}>
    <QueryClientProvider client={queryClient}>
      <Components>
        <RouterProvider router={router} />
      </Components>
    </QueryClientProvider>
  </PreferencesProvider>
);
