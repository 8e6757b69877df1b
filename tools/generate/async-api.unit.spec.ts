import { describe, expect, it } from '@jest/globals';
import { asyncApi } from './async-api.ts';

describe('the AsyncAPI document', () => {
  it('is valid for the specification’s own parser', async () => {
    const { Parser } = await import('@asyncapi/parser');
    const { diagnostics } = await new Parser().parse(JSON.stringify(asyncApi()));
    expect(diagnostics.filter((entry) => entry.severity === 0)).toEqual([]);
  });

  it('is found wrong by that parser when a channel sends what is not declared', async () => {
    const { Parser } = await import('@asyncapi/parser');
    const broken = JSON.stringify(asyncApi()).replace('#/channels/dispatch.cases', '#/channels/nowhere');
    const { diagnostics } = await new Parser().parse(broken);
    expect(diagnostics.filter((entry) => entry.severity === 0)).not.toEqual([]);
  });
});
