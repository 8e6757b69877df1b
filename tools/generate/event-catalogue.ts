import { eventCatalogue as declared, topics } from '@citybrain/contracts';

/** The catalogue of events for people: each topic with what it carries and when. */
export const eventCatalogue = (): string => {
  const parts = topics.map((topic) => {
    const events = [...declared().values()].filter((event) => event.topic.name === topic.name);
    const rows = events.map((event) => `| \`${event.type}\` | ${event.summary} |`);
    const kept = topic.retentionMs < 0 ? 'for ever' : `${topic.retentionMs / 86_400_000} days`;
    const table = rows.length === 0 ? '' : `\n\n| Event | When |\n| --- | --- |\n${rows.join('\n')}`;
    return `## ${topic.name}\n\n${topic.summary} ${topic.partitions} partitions, kept ${kept}, ${topic.policy}.${table}`;
  });
  return `# Events\n\nGenerated from \`libs/contracts\`. The shapes are in [asyncapi.json](asyncapi.json).\n\n${parts.join('\n\n')}\n`;
};
