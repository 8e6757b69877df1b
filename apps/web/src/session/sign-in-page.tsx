import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { PageTitle } from '../shell/page-title.js';
import { ProblemAlert } from '../shell/problem-alert.js';
import { Brand } from '../shell/brand.js';
import { LanguageSwitch, ThemeSwitch } from '../shell/switches.js';
import { useSession, useSignIn } from './session.js';
import styles from './sign-in-page.module.css';

interface Entry {
  username: string;
  password: string;
}

const wayBack = (state: unknown): string => {
  const from = typeof state === 'object' && state !== null && 'from' in state ? state.from : undefined;
  return typeof from === 'string' && from.startsWith('/') && !from.startsWith('//') ? from : '/';
};

export const SignInPage = () => {
  const { t } = useTranslation();
  const session = useSession();
  const signIn = useSignIn();
  const location = useLocation();
  if (session.data) return <Navigate to={wayBack(location.state)} replace />;
  return (
    <div className={styles.page}>
      <PageTitle title={t('signIn.submit')} />
      <header className={styles.bar}>
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main className={styles.panel}>
        <Brand large />
        <p className={styles.lead}>{t('signIn.lead')}</p>
        <Form<Entry>
          layout="vertical"
          requiredMark={false}
          onFinish={(entry) => signIn.mutate(entry)}
          disabled={signIn.isPending}
        >
          <Form.Item
            name="username"
            label={t('signIn.username')}
            rules={[{ required: true, message: t('signIn.usernameMissing') }]}
          >
            <Input size="large" autoComplete="username" autoFocus autoCapitalize="none" spellCheck={false} />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('signIn.password')}
            rules={[{ required: true, message: t('signIn.passwordMissing') }]}
          >
            <Input.Password size="large" autoComplete="current-password" />
          </Form.Item>
          {signIn.error !== null && <ProblemAlert error={signIn.error} />}
          <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>
            {t('signIn.submit')}
          </Button>
        </Form>
        <p className={styles.hint}>{t('signIn.hint')}</p>
      </main>
    </div>
  );
};
