import { cpus } from 'node:os';

/** Under which conditions the figures were taken. */
export function conditions(): string {
  const [processor] = cpus();
  return [
    `${cpus().length} × ${processor?.model.trim() ?? 'processor'}, Node ${process.version}; load, floors, services and stores on this machine.`,
    'Postgres with fsync, synchronous_commit and full_page_writes on, for both sides; Kafka one broker, acks=all, not flushed.',
    'Medians of runs in turns: floor, ours, floor, ours, …; the first pair only warms up.',
  ].join('\n');
}
