import type { ReactNode } from 'react';
import styles from './states.module.css';

/** An empty list: says what would stand here. */
export const Nothing = ({ children }: { children: ReactNode }) => <p className={styles.nothing}>{children}</p>;
