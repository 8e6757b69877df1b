/** One message of a stream of server-sent events. `data` is JSON on one line. */
export const sseMessage = (event: string, data: string, id?: string): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`;

/** A comment keeps proxies from closing a quiet line; the event lets a page, which sees no comments, know that it lives. */
export const heartbeat = (at: Date): string => `: heartbeat\n${sseMessage('heartbeat', JSON.stringify({ at }))}`;

export const resetMessage = (): string => sseMessage('reset', '{}');

export const rebuildingMessage = (rebuilding: boolean): string =>
  sseMessage('rebuilding', JSON.stringify({ rebuilding }));
