import type { Palette } from '../shell/palette.js';

/** Marks of the map, drawn here: shape and sign differ as well as colour, for those who see colours otherwise. */

const RATIO = 2;

export interface Share {
  overdue: number;
  soon: number;
}

type Draw = (context: CanvasRenderingContext2D, size: number) => void;

const draw = (size: number, paint: Draw): ImageData => {
  const canvas = document.createElement('canvas');
  canvas.width = size * RATIO;
  canvas.height = size * RATIO;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no canvas.');
  context.scale(RATIO, RATIO);
  paint(context, size);
  return context.getImageData(0, 0, canvas.width, canvas.height);
};

const disc =
  (fill: string, rim: string, sign: string, ink: string, radius: number): Draw =>
  (context, size) => {
    context.beginPath();
    context.arc(size / 2, size / 2, radius, 0, 2 * Math.PI);
    context.fillStyle = fill;
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = rim;
    context.stroke();
    write(context, size, sign, ink);
  };

const write = (context: CanvasRenderingContext2D, size: number, sign: string, ink: string): void => {
  context.fillStyle = ink;
  context.font = 'bold 11px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(sign, size / 2, size / 2 + 0.5);
};

const square =
  (fill: string, rim: string, dashed: boolean): Draw =>
  (context, size) => {
    const inset = 4;
    context.beginPath();
    context.roundRect(inset, inset, size - 2 * inset, size - 2 * inset, 2);
    context.fillStyle = fill;
    context.fill();
    context.lineWidth = 1.75;
    context.strokeStyle = rim;
    if (dashed) context.setLineDash([2.2, 1.6]);
    context.stroke();
  };

const diamond =
  (fill: string, rim: string, ink: string): Draw =>
  (context, size) => {
    const middle = size / 2;
    context.beginPath();
    context.moveTo(middle, 1.5);
    context.lineTo(size - 1.5, middle);
    context.lineTo(middle, size - 1.5);
    context.lineTo(1.5, middle);
    context.closePath();
    context.fillStyle = fill;
    context.fill();
    context.lineWidth = 1.5;
    context.strokeStyle = rim;
    context.stroke();
    write(context, size, '!', ink);
  };

/** Every fixed mark by its name. */
export const markImages = (palette: Palette): Record<string, ImageData> => {
  const { surface, map } = palette;
  const ink = surface;
  return {
    'case-overdue': draw(20, disc(palette.overdue, map.halo, '!', ink, 8.5)),
    'case-soon': draw(20, disc(palette.soon, map.halo, '…', ink, 8)),
    'case-normal': draw(20, disc(palette.normal, map.halo, '', ink, 6.5)),
    'case-unlimited': draw(20, disc(palette.silent, map.halo, '', ink, 6)),
    'device-normal': draw(16, square(palette.good, map.halo, false)),
    'device-alarm': draw(24, diamond(palette.overdue, map.halo, ink)),
    'device-silent': draw(18, square(map.land, palette.silent, true)),
    'device-unknown': draw(16, square(palette.silent, map.halo, false)),
  };
};

/** A ring that shows which part of a cluster is overdue and which is due soon. */
export const clusterImageOf = (share: Share, palette: Palette): ImageData =>
  draw(38, (context, size) => {
    const middle = size / 2;
    const radius = middle - 4;
    context.beginPath();
    context.arc(middle, middle, radius + 2.5, 0, 2 * Math.PI);
    context.fillStyle = palette.surface;
    context.fill();
    const top = -Math.PI / 2;
    const overdueEnd = top + share.overdue * 2 * Math.PI;
    const soonEnd = overdueEnd + share.soon * 2 * Math.PI;
    const arcs: [string, number, number][] = [
      [palette.normal, soonEnd, top + 2 * Math.PI],
      [palette.soon, overdueEnd, soonEnd],
      [palette.overdue, top, overdueEnd],
    ];
    context.lineWidth = 4;
    for (const [colour, from, to] of arcs) {
      if (to - from < 0.01) continue;
      context.beginPath();
      context.arc(middle, middle, radius, from, to);
      context.strokeStyle = colour;
      context.stroke();
    }
  });
