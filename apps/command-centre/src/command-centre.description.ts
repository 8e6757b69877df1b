import type { ServiceDescription } from '@citybrain/http';

export const description: ServiceDescription = {
  name: 'command-centre',
  title: 'Command centre',
  summary:
    'The live picture of a jurisdiction as a snapshot and a stream of changes, its map, and the health of the whole city. The same door forwards the requests of browsers to the other services and serves the page.',
};
