import type { kafkaSettings, ValuesOf } from '@citybrain/config';
import { log } from '@citybrain/observability';
import kafkajs, { type Kafka as KafkaClient, type logCreator } from 'kafkajs';
import { overrideKafkajs } from './kafkajs-overrides.js';

export type KafkaSettings = ValuesOf<typeof kafkaSettings>;

/** kafkajs calls retriable trouble an error; for us it is a warning until something gives up. */
const intoOurLog: logCreator =
  () =>
  ({ namespace, level, log: entry }) => {
    const { message, timestamp: _timestamp, logger: _logger, ...rest } = entry;
    const line = { kafka: namespace, ...(typeof rest['error'] === 'string' ? { error: rest['error'] } : {}) };
    if (level <= kafkajs.logLevel.WARN) log().warn(line, message);
    else log().debug(line, message);
  };

/** A Kafka client under our fences: the overrides in place, short time-outs, its messages in our log. */
export const createKafka = (settings: KafkaSettings, clientId: string): KafkaClient => {
  overrideKafkajs();
  return new kafkajs.Kafka({
    clientId,
    brokers: [...settings.brokers],
    requestTimeout: settings.requestTimeoutMs,
    connectionTimeout: 3_000,
    enforceRequestTimeout: true,
    retry: { initialRetryTime: 200, maxRetryTime: 2_000, retries: 4 },
    logLevel: kafkajs.logLevel.WARN,
    logCreator: intoOurLog,
  });
};

/** The topic's name on this cluster. */
export const topicName = (settings: Pick<KafkaSettings, 'topicPrefix'>, name: string): string =>
  `${settings.topicPrefix}${name}`;
