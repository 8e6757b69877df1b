import type { ServiceDescription } from '@citybrain/http';

export const description: ServiceDescription = {
  name: 'telemetry',
  title: 'Telemetry',
  summary:
    'Things, their datastreams and observations in the words of SensorThings; readings by HTTP, acknowledged once Kafka has them; alarm rules and alarms.',
};
