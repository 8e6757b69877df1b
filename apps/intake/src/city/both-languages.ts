import type { LocalText } from '@citybrain/scenario';

/** One text for places that hold only one, such as the reason in an event: never longer than `max` characters. */
export const bothLanguages = ({ zh, en }: LocalText, max = 500): string => `${zh} / ${en}`.slice(0, max);
