import { useNames } from '../district/use-names.js';
import styles from './case-parts.module.css';

export const StatusTag = ({ status }: { status: string }) => {
  const names = useNames();
  return (
    <span className={styles.status} data-status={status}>
      {names.status(status)}
    </span>
  );
};
