import { AimOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { MapMouseEvent } from 'maplibre-gl';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDistrict } from '../district/district.js';
import { MapCanvas, type ReadyMap } from '../map/map-canvas.js';
import styles from './new-report-form.module.css';

export interface PickedPlace {
  lng: number;
  lat: number;
}

interface Props {
  value?: PickedPlace;
  onChange?: (place: PickedPlace) => void;
}

const rounded = ({ lng, lat }: PickedPlace): PickedPlace => ({
  lng: Number(lng.toFixed(6)),
  lat: Number(lat.toFixed(6)),
});

/** A map to point at the place. With the keyboard: move the map with the arrow keys and take its middle. */
export const PlacePicker = ({ value, onChange }: Props) => {
  const { t } = useTranslation();
  const { map } = useDistrict();
  if (map === undefined) return null;
  return (
    <div className={styles.picker}>
      <MapCanvas district={map} label={t('report.pick')}>
        {(ready) => <Pin {...ready} value={value} onChange={onChange} />}
      </MapCanvas>
      <span className={styles.where} role="status">
        {value === undefined ? t('report.pick') : `${value.lng.toFixed(5)}, ${value.lat.toFixed(5)}`}
      </span>
    </div>
  );
};

const Pin = ({ map, library, value, onChange }: ReadyMap & Props) => {
  const { t } = useTranslation();
  useEffect(() => {
    const pick = (event: MapMouseEvent): void => onChange?.(rounded(event.lngLat));
    map.on('click', pick);
    map.getCanvas().style.cursor = 'crosshair';
    return () => {
      map.off('click', pick);
    };
  }, [map, onChange]);
  useEffect(() => {
    if (value === undefined) return undefined;
    const marker = new library.Marker({ color: 'var(--overdue)' }).setLngLat([value.lng, value.lat]).addTo(map);
    return () => {
      marker.remove();
    };
  }, [map, library, value]);
  return (
    <Button
      size="small"
      icon={<AimOutlined />}
      style={{ position: 'absolute', left: 8, bottom: 8 }}
      onClick={() => onChange?.(rounded(map.getCenter()))}
    >
      {t('report.takeMiddle')}
    </Button>
  );
};
