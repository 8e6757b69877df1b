import type { TopicDefinition } from '@citybrain/contracts';
import type { Kafka } from 'kafkajs';
import { type KafkaSettings, topicName } from './kafka-client.js';

/** What Kafka keeps of each partition, by `topic/partition`: the first offset there is and the one that comes next. */
export const keptOffsets = async (
  kafka: Kafka,
  settings: KafkaSettings,
  topics: readonly TopicDefinition[],
): Promise<Map<string, { low: bigint; high: bigint }>> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const kept = new Map<string, { low: bigint; high: bigint }>();
    for (const { name } of topics) {
      for (const { partition, low, high } of await admin.fetchTopicOffsets(topicName(settings, name)))
        kept.set(`${name}/${partition}`, { low: BigInt(low), high: BigInt(high) });
    }
    return kept;
  } finally {
    await admin.disconnect();
  }
};
