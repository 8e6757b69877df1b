import { declaredSettings } from '@citybrain/config';

/** Every environment variable that a service reads, with its default. */
export const settingsTable = (): string => {
  const rows = [...declaredSettings().values()]
    .sort((a, b) => (a.variable < b.variable ? -1 : 1))
    .map(
      (setting) =>
        `| \`${setting.variable}\` | ${defaultOf(setting.schema)} | ${setting.describe}${setting.secret ? ' (secret)' : ''} |`,
    );
  return `# Settings\n\nGenerated from the settings that the services declare. A wrong or missing value stops the start and is named.\n\n| Variable | Default | Meaning |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
};

const defaultOf = (schema: { safeParse(value: unknown): { success: boolean; data?: unknown } }): string => {
  const result = schema.safeParse(undefined);
  return result.success ? `\`${JSON.stringify(result.data)}\`` : 'must be set';
};
