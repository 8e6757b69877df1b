import { describe, expect, it } from '@jest/globals';
import { toWgs84 } from './coordinate-systems.js';

describe('coordinates of Chinese maps', () => {
  it('leaves WGS 84 as it is, and GCJ-02 outside China', () => {
    const boston = { lng: -71.0772, lat: 42.2715 };
    expect(toWgs84(boston, 'wgs84')).toEqual(boston);
    expect(toWgs84(boston, 'gcj02')).toEqual(boston);
  });

  it.each([
    // Tiananmen, published in all three systems
    ['gcj02', { lng: 116.397451, lat: 39.909187 }],
    ['bd09', { lng: 116.403847, lat: 39.915526 }],
  ] as const)('moves %s back by the half kilometre that was added', (system, shown) => {
    const { lng, lat } = toWgs84(shown, system);
    expect(lng).toBeCloseTo(116.391213, 4);
    expect(lat).toBeCloseTo(39.907786, 4);
  });
});
