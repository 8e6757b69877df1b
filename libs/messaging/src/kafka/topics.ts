import { topics, type TopicDefinition } from '@citybrain/contracts';
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
      await admin.createTopics({ waitForLeaders: true, topics: missing.map((topic) => creation(settings, topic)) });
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

const refuseOtherPartitionCounts = async (
  admin: Admin,
  settings: KafkaSettings,
  definitions: readonly TopicDefinition[],
): Promise<void> => {
  const { topics: found } = await admin.fetchTopicMetadata({
    topics: definitions.map((topic) => topicName(settings, topic.name)),
  });
  for (const topic of definitions) {
    const actual = found.find((entry) => entry.name === topicName(settings, topic.name))?.partitions.length;
    if (actual !== topic.partitions)
      throw new Error(`topic ${topic.name} has ${actual ?? 0} partitions, declared are ${topic.partitions}`);
  }
};
