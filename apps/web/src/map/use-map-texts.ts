import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapTexts } from './create-map.js';

/** The map's own words in the reader's language. */
export const useMapTexts = (title: string): MapTexts => {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      home: t('map.home'),
      'Map.Title': title,
      'Marker.Title': t('map.marker'),
      'NavigationControl.ZoomIn': t('map.zoomIn'),
      'NavigationControl.ZoomOut': t('map.zoomOut'),
      'Popup.Close': t('app.close'),
      'CooperativeGesturesHandler.WindowsHelpText': t('map.ctrlToZoom'),
      'CooperativeGesturesHandler.MacHelpText': t('map.cmdToZoom'),
      'CooperativeGesturesHandler.MobileHelpText': t('map.twoFingers'),
    }),
    [t, title],
  );
};
