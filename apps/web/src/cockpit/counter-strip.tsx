import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Counters } from '../api/types.js';
import { useLiveCounters } from '../live/live-provider.js';
import { counterTiles } from './counter-tiles.js';
import styles from './counter-strip.module.css';

/** What a glance must tell. Each number leads to what it counts. */
export const CounterStrip = () => {
  const { t } = useTranslation();
  const counters = useLiveCounters();
  return (
    <nav className={styles.strip} aria-label={t('counter.label')} aria-busy={counters === undefined}>
      {counterTiles.map((tile) => (
        <Link key={tile.name} to={tile.to} className={styles.tile} data-tone={toneOf(tile, counters)}>
          <span className={styles.name}>{t(`counter.${tile.name}`)}</span>
          <span className={styles.value}>
            {counters === undefined ? <span className={styles.wait} /> : counters[tile.name]}
            {tile.of !== undefined && counters !== undefined && <small>/{counters[tile.of]}</small>}
          </span>
        </Link>
      ))}
    </nav>
  );
};

const toneOf = (tile: (typeof counterTiles)[number], counters: Counters | undefined): string | undefined =>
  counters !== undefined && counters[tile.name] > 0 ? tile.tone : undefined;
