import type { ReactNode } from 'react';
import { PageTitle } from './page-title.js';
import styles from './page.module.css';

interface Props {
  title: string;
  extra?: ReactNode;
  /** Stands between title and content and stays while the content scrolls. */
  bar?: ReactNode;
  children: ReactNode;
}

/** The frame of a page that is read: title, a bar for what is shown, and a content that scrolls. */
export const Page = ({ title, extra, bar, children }: Props) => (
  <div className={styles.page}>
    <PageTitle title={title} />
    <header className={styles.head}>
      <h1 className={styles.title}>{title}</h1>
      {bar !== undefined && <div className={styles.bar}>{bar}</div>}
      {extra !== undefined && <div className={styles.extra}>{extra}</div>}
    </header>
    <div className={styles.content}>{children}</div>
  </div>
);
