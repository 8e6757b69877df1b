import type { EntityManager } from 'typeorm';
import type { Change } from '../live/change.js';
import { type FeedItem, NEWS_SHOWN } from '../live/feed-item.js';
import { keepNews } from './projection.repository.js';

export interface News {
  readonly jurisdictionId: string;
  readonly item: FeedItem;
}

/** Stores the newest lines of the feed of each jurisdiction; returns them as changes. */
export const storeNews = async (tx: EntityManager, news: readonly News[]): Promise<Change[]> => {
  const newest = [...Map.groupBy(news, (line) => line.jurisdictionId).values()].flatMap((lines) =>
    lines.slice(-NEWS_SHOWN),
  );
  if (newest.length === 0) return [];
  await keepNews(
    tx,
    newest.map(({ jurisdictionId, item }) => ({
      eventId: item.id,
      jurisdictionId,
      at: item.at,
      view: JSON.stringify(item),
    })),
  );
  return newest.map(({ jurisdictionId, item }) => ({
    kind: 'news',
    jurisdictionId,
    id: item.id,
    version: Date.parse(item.at),
    view: item,
  }));
};
