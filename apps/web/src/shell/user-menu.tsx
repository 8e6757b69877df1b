import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../session/account.js';
import { useSignOut } from '../session/session.js';
import { usePreferences } from './preferences.js';
import styles from './user-menu.module.css';

export const UserMenu = () => {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const account = useAccount();
  const signOut = useSignOut();
  const { message } = App.useApp();
  const leave = (): void => signOut.mutate(undefined, { onError: (error) => void message.error(error.message) });
  const name = account.displayName[language];
  const roles = account.roles.map((role) => t(`role.${role}`, { defaultValue: role })).join(' · ');
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', disabled: true, label: <span className={styles.who}>{`${account.username} · ${roles}`}</span> },
          { type: 'divider' },
          { key: 'out', icon: <LogoutOutlined />, label: t('app.signOut'), onClick: leave },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={t('app.account', { name })}>
        <span className={styles.name}>{name}</span>
      </Button>
    </Dropdown>
  );
};
