import { databaseSettings, kafkaSettings, loadSettings, messagingSettings } from '@citybrain/config';
import { TransactionScope } from '@citybrain/persistence';
import {
  type ArgumentsHost,
  Catch,
  type DynamicModule,
  Global,
  type BeforeApplicationShutdown,
  type INestApplication,
  Module,
  type OnApplicationBootstrap,
  type RpcExceptionFilter,
} from '@nestjs/common';
import type { MicroserviceOptions, NestMicroservice } from '@nestjs/microservices';
import { type Observable, throwError } from 'rxjs';
import { DataSource } from 'typeorm';
import { CityKafkaStrategy } from './consume/city-kafka-strategy.js';
import { createKafka } from './kafka/kafka-client.js';
import { RecordProducer } from './kafka/record-producer.js';
import { busController } from './operate/bus.controller.js';
import { BusOperator } from './operate/bus-operator.js';
import { Outbox } from './outbox/outbox.js';
import { OutboxRelay } from './outbox/outbox-relay.js';

/** The service's name on the bus: source of its events, prefix of its consumers. */
export const SERVICE_NAME = Symbol('SERVICE_NAME');

/** Outbox, relay and producer of one service. */
@Global()
@Module({})
export class MessagingModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** Set by `connectReactions`; a service without reactions has none. */
  consumers: { close(): Promise<void> } | undefined;

  constructor(
    private readonly relay: OutboxRelay,
    private readonly producer: RecordProducer,
  ) {}

  static forService(service: string): DynamicModule {
    return {
      module: MessagingModule,
      controllers: [busController(service)],
      providers: [
        { provide: SERVICE_NAME, useValue: service },
        BusOperator,
        { provide: Outbox, useFactory: () => new Outbox(service) },
        { provide: RecordProducer, useFactory: () => new RecordProducer(loadSettings(kafkaSettings), service) },
        {
          provide: OutboxRelay,
          inject: [DataSource, RecordProducer, Outbox],
          useFactory: (dataSource: DataSource, producer: RecordProducer, outbox: Outbox) =>
            new OutboxRelay(dataSource, producer, outbox, loadSettings(messagingSettings).outboxRetentionMinutes),
        },
      ],
      exports: [SERVICE_NAME, BusOperator, Outbox, OutboxRelay, RecordProducer],
    };
  }

  onApplicationBootstrap(): void {
    this.relay.start();
  }

  /** Consumers first, then what they feed; the database closes after all hooks of this kind. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.consumers?.close();
    await this.relay.stop();
    await this.producer.close();
  }
}

/** Nest would turn a reaction's error into a nameless object; the transport needs the original to judge it. */
@Catch()
class KeepOriginalError implements RpcExceptionFilter {
  catch(error: unknown, _host: ArgumentsHost): Observable<never> {
    return throwError(() => error);
  }
}

/** Starts the application's modules and connects its reactions to Kafka. Call once, before `listen`. */
export const connectReactions = async (app: INestApplication): Promise<void> => {
  await app.init();
  const service = app.get<string>(SERVICE_NAME);
  const settings = loadSettings(kafkaSettings);
  const { chunkSize, attempts } = loadSettings(messagingSettings);
  const strategy = new CityKafkaStrategy({
    service,
    kafka: createKafka(settings, service),
    settings,
    dataSource: app.get(DataSource),
    scope: app.get(TransactionScope),
    outbox: app.get(Outbox),
    operator: app.get(BusOperator),
    chunkSize,
    attempts,
    poolSize: loadSettings(databaseSettings).poolSize,
  });
  app.get(MessagingModule).consumers = strategy;
  const microservice = app.connectMicroservice<MicroserviceOptions>(
    { strategy },
    { deferInitialization: true },
  ) as NestMicroservice;
  microservice.useGlobalFilters(new KeepOriginalError());
  microservice.setIsInitHookCalled(true); // the application above has called them
  await app.startAllMicroservices();
};
