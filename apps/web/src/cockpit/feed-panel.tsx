import { Skeleton } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedItem } from '../api/types.js';
import { useNames } from '../district/use-names.js';
import { useLiveFeed } from '../live/live-provider.js';
import { Nothing } from '../shell/nothing.js';
import { Panel } from '../shell/panel.js';
import { useDrawers } from '../shell/use-drawers.js';
import { useTimeText } from '../time/use-time-text.js';
import styles from './feed-panel.module.css';
import { feedParameters, feedTone } from './feed-text.js';

/** What happens in the city, one sentence each, the newest first. */
export const Feed = () => {
  const { t } = useTranslation();
  const feed = useLiveFeed();
  if (feed === undefined) return <Skeleton active className={styles.wait} paragraph={{ rows: 6 }} title={false} />;
  if (feed.length === 0) return <Nothing>{t('feed.none')}</Nothing>;
  return (
    <ol className={styles.feed} aria-label={t('feed.title')}>
      {feed.map((item) => (
        <Item key={keyOf(item)} item={item} />
      ))}
    </ol>
  );
};

/** The feed as a part of the page by itself, where there is room for it. */
export const FeedPanel = () => {
  const { t } = useTranslation();
  return (
    <Panel area="feed" title={t('feed.title')} label={t('feed.title')}>
      <Feed />
    </Panel>
  );
};

const keyOf = (item: FeedItem): string =>
  item.id ?? `${item.at}${item.type}${item.caseId ?? item.thingId ?? item.number ?? ''}`;

const Item = memo(({ item }: { item: FeedItem }) => {
  const { t } = useTranslation();
  const names = useNames();
  const time = useTimeText();
  const { openCase } = useDrawers();
  const text = t(`feed.${item.type}`, { ...feedParameters(item, names), defaultValue: item.type });
  const number = item.number ?? item.trackingNumber;
  const sentence = (
    <>
      {text} {number !== undefined && <span className={styles.number}>{number}</span>}
    </>
  );
  const { caseId } = item;
  return (
    <li className={styles.item} data-tone={feedTone(item.type)}>
      <time className={styles.time} dateTime={item.at}>
        {time.clock(item.at)}
      </time>
      {caseId === undefined ? (
        <span className={styles.text}>{sentence}</span>
      ) : (
        <button type="button" className={styles.text} onClick={() => openCase(caseId)}>
          {sentence}
        </button>
      )}
    </li>
  );
});
Item.displayName = 'FeedItem';
