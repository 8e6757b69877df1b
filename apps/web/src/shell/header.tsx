import { AlertOutlined, DashboardOutlined, InboxOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { DistrictClock } from '../district/district-clock.js';
import { DistrictName } from '../district/district-name.js';
import { LivePill } from '../live/live-pill.js';
import { mayDo } from '../session/rights.js';
import { useAccount } from '../session/account.js';
import { Brand } from './brand.js';
import styles from './header.module.css';
import { LanguageSwitch, ThemeSwitch } from './switches.js';
import { UserMenu } from './user-menu.js';

const pages = [
  { to: '/', key: 'nav.cockpit', icon: <DashboardOutlined />, right: 'watch' },
  { to: '/cases', key: 'nav.cases', icon: <UnorderedListOutlined />, right: 'watch' },
  { to: '/reports', key: 'nav.reports', icon: <InboxOutlined />, right: 'reports' },
  { to: '/devices', key: 'nav.devices', icon: <AlertOutlined />, right: 'watch' },
] as const;

export const Header = () => {
  const { t } = useTranslation();
  const account = useAccount();
  const shown = pages.filter((page) => mayDo(account, page.right));
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#main">
        {t('app.skip')}
      </a>
      <Brand />
      <nav className={styles.nav} aria-label={t('nav.label')}>
        {shown.map((page) => (
          <NavLink key={page.to} to={page.to} end={page.to === '/'} className={styles.link}>
            {page.icon}
            <span>{t(page.key)}</span>
          </NavLink>
        ))}
      </nav>
      <div className={styles.middle}>
        <DistrictName />
      </div>
      {mayDo(account, 'watch') && <LivePill />}
      <DistrictClock />
      <div className={styles.tools}>
        <LanguageSwitch />
        <ThemeSwitch />
        <UserMenu />
      </div>
    </header>
  );
};
