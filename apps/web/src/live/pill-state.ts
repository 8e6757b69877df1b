import type { LiveView } from './live-connection.js';

export type PillState = 'connecting' | 'live' | 'reconnecting' | 'rebuilding' | 'offline';

/** One word for how far the picture can be trusted. What the link says goes before what the system says. */
export const pillState = (view: LiveView): PillState => {
  if (view.link === 'live' && view.state?.rebuilding === true) return 'rebuilding';
  return view.link;
};
