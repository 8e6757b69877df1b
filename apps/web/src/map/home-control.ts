import type { IControl } from 'maplibre-gl';

const ICON = 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5';

const icon = (): SVGElement => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('width', '16');
  svg.setAttribute('height', '16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', ICON);
  path.setAttribute('fill', 'none');
  path.setAttribute('stroke', 'currentColor');
  path.setAttribute('stroke-width', '2');
  svg.append(path);
  return svg;
};

/** A button beside the zoom that shows the whole district again. */
export class HomeControl implements IControl {
  private readonly frame = document.createElement('div');

  constructor(label: string, goHome: () => void) {
    this.frame.className = 'maplibregl-ctrl maplibregl-ctrl-group';
    const button = document.createElement('button');
    button.type = 'button';
    button.title = label;
    button.setAttribute('aria-label', label);
    button.style.display = 'grid';
    button.style.placeItems = 'center';
    button.append(icon());
    button.addEventListener('click', goHome);
    this.frame.append(button);
  }

  onAdd(): HTMLElement {
    return this.frame;
  }

  onRemove(): void {
    this.frame.remove();
  }
}
