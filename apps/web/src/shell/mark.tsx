import styles from './mark.module.css';

export type MarkName =
  | 'case-overdue'
  | 'case-soon'
  | 'case-normal'
  | 'case-unlimited'
  | 'device-normal'
  | 'device-alarm'
  | 'device-silent'
  | 'device-unknown';

const signs: Partial<Record<MarkName, string>> = { 'case-overdue': '!', 'case-soon': '…', 'device-alarm': '!' };

const shapeOf = (name: MarkName) => {
  if (name === 'device-alarm') return <path className={styles.shape} d="M8 .8 15.2 8 8 15.2.8 8z" />;
  if (name === 'device-silent') return <rect className={styles.hollow} x="2.5" y="2.5" width="11" height="11" rx="2" />;
  if (name.startsWith('device-'))
    return <rect className={styles.shape} x="2.5" y="2.5" width="11" height="11" rx="2" />;
  return <circle className={styles.shape} cx="8" cy="8" r={name === 'case-normal' ? 5.5 : 7} />;
};

/** The map's mark for a case or a device, for legends and lists. */
export const Mark = ({ name }: { name: MarkName }) => (
  <svg className={styles.mark} data-mark={name} viewBox="0 0 16 16" width="16" height="16" aria-hidden>
    {shapeOf(name)}
    {signs[name] !== undefined && (
      <text x="8" y="8.5" className={styles.sign}>
        {signs[name]}
      </text>
    )}
  </svg>
);
