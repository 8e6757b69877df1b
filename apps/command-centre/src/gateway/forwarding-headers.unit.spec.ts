import { describe, expect, it } from '@jest/globals';
import { requestHeaders, responseHeaders } from './forwarding-headers.js';

const forwarding = { caller: { address: '203.0.113.9', secure: true }, host: 'city.example', traceparent: undefined };

describe('what the gateway passes on', () => {
  it('says who the caller is in its own words, whatever the caller wrote', () => {
    const passed = requestHeaders(
      {
        authorization: 'Bearer x',
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-proto': 'gopher',
        'x-forwarded-prefix': '/admin',
        forwarded: 'for=127.0.0.1',
        'x-real-ip': '127.0.0.1',
        'x-original-url': '/metrics',
      },
      forwarding,
    );
    expect(passed).toEqual({
      authorization: 'Bearer x',
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'city.example',
    });
  });

  it('keeps what is meant for one connection on that connection', () => {
    const sent = {
      te: 'trailers',
      upgrade: 'h2c',
      'transfer-encoding': 'chunked',
      'keep-alive': 'timeout=5',
      accept: '*/*',
    };
    expect(Object.keys(requestHeaders(sent, forwarding))).toEqual([
      'accept',
      'x-forwarded-for',
      'x-forwarded-proto',
      'x-forwarded-host',
    ]);
    expect(responseHeaders({ ...sent, server: 'inner/1.0', etag: '"1"' })).toEqual({ accept: '*/*', etag: '"1"' });
  });

  it('continues the trace of the request', () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    expect(requestHeaders({ traceparent: 'made up' }, { ...forwarding, traceparent }).traceparent).toBe(traceparent);
  });
});
