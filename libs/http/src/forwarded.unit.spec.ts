import { describe, expect, it } from '@jest/globals';
import type { IncomingMessage } from 'node:http';
import { callerOf, trustedProxies } from './forwarded.js';

const from = (remoteAddress: string, headers: Record<string, string> = {}) => ({
  headers,
  raw: { socket: { remoteAddress } } as unknown as IncomingMessage,
});
const gateway = trustedProxies('127.0.0.0/8, ::1, 10.1.0.0/16');

describe('who sent a request', () => {
  it('believes nobody who is no trusted proxy', () => {
    const request = from('203.0.113.9', { 'x-forwarded-for': '198.51.100.1', 'x-forwarded-proto': 'https' });
    expect(callerOf(request, gateway)).toEqual({ address: '203.0.113.9', secure: false });
  });

  it('believes the gateway', () => {
    const request = from('::ffff:127.0.0.1', { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-proto': 'https' });
    expect(callerOf(request, gateway)).toEqual({ address: '203.0.113.9', secure: true });
  });

  it('ignores what the caller wrote before the proxies', () => {
    const request = from('127.0.0.1', { 'x-forwarded-for': '198.51.100.1, 203.0.113.9, 10.1.2.3' });
    expect(callerOf(request, gateway).address).toBe('203.0.113.9');
  });

  it('takes the peer when the header is no address', () => {
    expect(callerOf(from('127.0.0.1', { 'x-forwarded-for': 'unknown' }), gateway).address).toBe('127.0.0.1');
  });

  it('knows a caller on the proxy machine itself', () => {
    expect(callerOf(from('127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }), gateway).address).toBe('127.0.0.1');
  });

  it('refuses a list that is none', () => {
    expect(() => trustedProxies('everybody')).toThrow('everybody');
  });
});
