/** The page's panels: which are open and how large, as the browser remembers them. Knows no signals. */
import { remembered } from './remembered.js';

export interface Panels {
  inspectorOpen: boolean;
  inspectorWidth: number;
  drawerOpen: boolean;
  drawerHeight: number;
  drawerTab: string;
}
/** Sizes in CSS pixels. */
export const DEFAULT_PANELS: Panels = {
  inspectorOpen: true,
  inspectorWidth: 360,
  drawerOpen: false,
  drawerHeight: 340,
  drawerTab: 'cypher',
};

export const isPanels = (value: unknown): value is Panels =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(DEFAULT_PANELS).every(
    ([name, sample]) => typeof (value as Record<string, unknown>)[name] === typeof sample,
  );

/** As they were when the page was left, or as they are at first. */
export const rememberedPanels = (): Panels => remembered('panels', DEFAULT_PANELS, isPanels);
