/** One event of the stream as a browser gets it. */
export interface Heard {
  readonly id: string;
  readonly name: string;
  readonly data: Record<string, unknown>;
  /** Milliseconds since the process began. */
  readonly at: number;
}

export interface Follower {
  readonly heard: Heard[];
  /** Those with this name. */
  of(name: string): Heard[];
  readonly ended: Promise<void>;
  stop(): void;
}

/** Follows a stream of server-sent events, as a browser would. */
export const follow = async (url: string, token: string, headers: Record<string, string> = {}): Promise<Follower> => {
  const control = new AbortController();
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}`, ...headers },
    signal: control.signal,
  });
  if (!response.ok || response.body === null) throw new Error(`${response.status} ${await response.text()}`);
  const heard: Heard[] = [];
  const ended = read(response.body, heard).catch(() => undefined); // an aborted read has ended, too
  return {
    heard,
    of: (name) => heard.filter((event) => event.name === name),
    ended,
    stop: () => control.abort(),
  };
};

const read = async (body: ReadableStream<Uint8Array>, heard: Heard[]): Promise<void> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of body) {
    text += decoder.decode(part, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    heard.push(...blocks.flatMap(eventOf));
  }
};

const eventOf = (block: string): Heard[] => {
  const fields = new Map(
    block.split('\n').map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)] as const),
  );
  const [name, data] = [fields.get('event'), fields.get('data')];
  if (name === undefined || data === undefined) return [];
  return [
    { id: fields.get('id') ?? '', name, data: JSON.parse(data) as Record<string, unknown>, at: performance.now() },
  ];
};
