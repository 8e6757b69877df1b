import { BlockList, isIP } from 'node:net';
import type { IncomingMessage } from 'node:http';

/** Tells whether an address is a proxy that may speak for others. */
export type TrustedProxies = (address: string) => boolean;

/** Reads a list such as `127.0.0.0/8,::1`; an empty text trusts nobody. Throws for text that is no address or range. */
export const trustedProxies = (list: string): TrustedProxies => {
  const known = new BlockList();
  for (const entry of list
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address = '', bits] = entry.split('/');
    const family = familyOf(address);
    if (family === undefined) throw new Error(`'${entry}' is no IP address or CIDR range`);
    if (bits === undefined) known.addAddress(address, family);
    else known.addSubnet(address, Number(bits), family);
  }
  return (address) => {
    const family = familyOf(address);
    return family !== undefined && known.check(address, family);
  };
};

const familyOf = (address: string): 'ipv4' | 'ipv6' | undefined => {
  const version = isIP(address);
  return version === 0 ? undefined : version === 4 ? 'ipv4' : 'ipv6';
};

export interface CallerAddress {
  /** IP address of who sent the request, as near to the truth as the trusted proxies know. */
  readonly address: string;
  /** True when the caller's own connection was encrypted. */
  readonly secure: boolean;
}

/**
 * Who sent a request. Forwarding headers count only when a trusted proxy sent them, read from the right: the last address
 * that no trusted proxy has is the caller's; whatever the caller wrote before it is ignored.
 */
export const callerOf = (
  { headers, raw }: { headers: IncomingMessage['headers']; raw: IncomingMessage },
  proxies: TrustedProxies,
): CallerAddress => {
  const peer = plain(raw.socket.remoteAddress ?? '');
  const encrypted = 'encrypted' in raw.socket && raw.socket.encrypted === true;
  if (!proxies(peer)) return { address: peer, secure: encrypted };
  const hops = listOf(headers['x-forwarded-for']).map(plain);
  const address = hops.findLast((hop) => isIP(hop) !== 0 && !proxies(hop)) ?? hops.find((hop) => isIP(hop) !== 0);
  const scheme = listOf(headers['x-forwarded-proto']).at(-1);
  return { address: address ?? peer, secure: scheme === undefined ? encrypted : scheme.toLowerCase() === 'https' };
};

const listOf = (header: string | string[] | undefined): string[] =>
  [header ?? []]
    .flat()
    .flatMap((line) => line.split(','))
    .map((part) => part.trim())
    .filter(Boolean);

/** An IPv4 address that came over an IPv6 socket is the same address. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');
