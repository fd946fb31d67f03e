/** How Sigma is set up: discs and relations only; names, words and what the pointer does are the scene's. */
import type { Settings } from 'sigma/settings';
import { EdgeArrowProgram } from 'sigma/rendering';

export const SIGMA_SETTINGS: Partial<Settings> = {
  allowInvalidContainer: true,
  renderLabels: false,
  renderEdgeLabels: false,
  defaultDrawNodeHover: () => {},
  stagePadding: 0,
  itemSizesReference: 'screen',
  zoomDuration: 160,
  zoomingRatio: 1.35,
  doubleClickTimeout: 450,
  doubleClickZoomingRatio: 1.6,
  doubleClickZoomingDuration: 200,
  inertiaDuration: 160,
  enableCameraRotation: false,
  defaultEdgeType: 'arrow',
  minEdgeThickness: 0.6,
  edgeProgramClasses: { arrow: EdgeArrowProgram },
};
