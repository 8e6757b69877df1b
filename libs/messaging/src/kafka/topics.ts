import { topics, type TopicDefinition } from '@citybrain/contracts';
import { monotonicMs, sleep } from '@citybrain/kernel';
import { createKafka, type KafkaSettings, topicName } from './kafka-client.js';

/**
 * Creates the declared topics that do not exist yet; leaves the others as they are, but refuses one whose partition count
 * differs, because a changed count breaks the order of keys. Returns the names it created.
 */
export const ensureTopics = async (
  settings: KafkaSettings,
  definitions: readonly TopicDefinition[] = topics,
): Promise<string[]> => {
  const admin = createKafka(settings, 'citybrain-topics').admin();
  await admin.connect();
  try {
    const existing = new Set(await admin.listTopics());
    const missing = definitions.filter((topic) => !existing.has(topicName(settings, topic.name)));
    if (missing.length > 0)
      await admin.createTopics({ waitForLeaders: false, topics: missing.map((topic) => creation(settings, topic)) });
    await refuseOtherPartitionCounts(admin, settings, definitions);
    return missing.map((topic) => topic.name);
  } finally {
    await admin.disconnect();
  }
};

type Admin = ReturnType<ReturnType<typeof createKafka>['admin']>;

const creation = (settings: KafkaSettings, topic: TopicDefinition) => ({
  topic: topicName(settings, topic.name),
  numPartitions: topic.partitions,
  replicationFactor: settings.replication,
  configEntries: [
    { name: 'retention.ms', value: String(topic.retentionMs) },
    { name: 'cleanup.policy', value: 'delete' },
    { name: 'min.insync.replicas', value: String(settings.minInsync) },
    { name: 'max.message.bytes', value: '2097152' },
  ],
});

/** A topic just made has no leaders for a moment, longer on a busy machine; until then Kafka may not even know it. */
const LEADERS_WITHIN_MS = 60_000;

const partitionCounts = async (admin: Admin, names: readonly string[]): Promise<Map<string, number>> => {
  for (const end = monotonicMs() + LEADERS_WITHIN_MS; ; await sleep(100)) {
    try {
      const { topics: found } = await admin.fetchTopicMetadata({ topics: [...names] });
      const led = found.every((topic) => topic.partitions.every((partition) => partition.leader >= 0));
      if (led) return new Map(found.map((topic) => [topic.name, topic.partitions.length]));
    } catch (error) {
      if (monotonicMs() > end) throw error;
    }
    if (monotonicMs() > end)
      throw new Error(`Kafka has no leader for ${names.join(', ')} after ${LEADERS_WITHIN_MS / 1_000} s`);
  }
};

const refuseOtherPartitionCounts = async (
  admin: Admin,
  settings: KafkaSettings,
  definitions: readonly TopicDefinition[],
): Promise<void> => {
  const counts = await partitionCounts(
    admin,
    definitions.map((topic) => topicName(settings, topic.name)),
  );
  for (const topic of definitions) {
    const actual = counts.get(topicName(settings, topic.name)) ?? 0;
    if (actual !== topic.partitions)
      throw new Error(`topic ${topic.name} has ${actual} partitions, declared are ${topic.partitions}`);
  }
};
