/** How wheel, double click, drag and pinch move the camera. Times in milliseconds. */
import { DEFAULT_SETTINGS, type Settings } from 'sigma/settings';

export const POINTER_SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  stagePadding: 0,
  zoomDuration: 160,
  zoomingRatio: 1.35,
  doubleClickTimeout: 450,
  doubleClickZoomingRatio: 1.6,
  doubleClickZoomingDuration: 200,
  inertiaDuration: 160,
};
