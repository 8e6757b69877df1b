import type { IncomingHttpHeaders } from 'node:http';
import type { CallerAddress } from '@citybrain/http';

/** RFC 9110 §7.6.1: meant for one connection, never for the next. */
const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
] as const;

/** What a caller could write to seem somebody else, and `expect`, which this door has answered already. */
const SPOOFABLE =
  /^(x-forwarded-.*|forwarded|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|cf-connecting-ip|x-original-.*|x-rewrite-.*|via|expect)$/;

export interface Forwarding {
  readonly caller: CallerAddress;
  readonly host: string;
  readonly traceparent: string | undefined;
}

/** The headers that the service behind gets: the caller's own, without tricks, and who the caller is. */
export const requestHeaders = (headers: IncomingHttpHeaders, forwarding: Forwarding): IncomingHttpHeaders => {
  const kept = Object.entries(headers).filter(([name]) => !isHopByHop(name) && !SPOOFABLE.test(name));
  const { caller, host, traceparent } = forwarding;
  return {
    ...Object.fromEntries(kept),
    'x-forwarded-for': caller.address,
    'x-forwarded-proto': caller.secure ? 'https' : 'http',
    'x-forwarded-host': host,
    ...(traceparent === undefined ? {} : { traceparent }),
  };
};

/** The headers of the service's answer that go on to the caller. */
export const responseHeaders = (headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !isHopByHop(name) && !/^(server|x-powered-by)$/.test(name)),
  );

const isHopByHop = (name: string): boolean => (HOP_BY_HOP as readonly string[]).includes(name);
