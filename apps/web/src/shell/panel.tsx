import type { CSSProperties, ReactNode } from 'react';
import styles from './panel.module.css';

interface Props {
  /** Its place in the page's grid. */
  area: string;
  title: ReactNode;
  label: string;
  extra?: ReactNode;
  children: ReactNode;
}

/** A titled part of a page; its content scrolls by itself. */
export const Panel = ({ area, title, label, extra, children }: Props) => (
  <section className={styles.panel} style={{ gridArea: area } satisfies CSSProperties} aria-label={label}>
    <header className={styles.head}>
      <h2 className={styles.title}>{title}</h2>
      {extra}
    </header>
    <div className={styles.content}>{children}</div>
  </section>
);
