import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { ReadyMap } from './map-canvas.js';

interface Props extends ReadyMap {
  lng: number;
  lat: number;
  onClose: () => void;
  children: ReactNode;
}

/** A card that hangs on a place of the map. */
export const MapPopup = ({ map, library, lng, lat, onClose, children }: Props) => {
  const [content] = useState(() => document.createElement('div'));
  useEffect(() => {
    const popup = new library.Popup({ maxWidth: '320px', offset: 12, focusAfterOpen: true })
      .setLngLat([lng, lat])
      .setDOMContent(content)
      .addTo(map);
    popup.on('close', onClose);
    return () => {
      popup.off('close', onClose);
      popup.remove();
    };
  }, [map, library, lng, lat, content, onClose]);
  return createPortal(children, content);
};
