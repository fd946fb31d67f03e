/**
 * The size that the canvas will have, known before there is any of the page: what the style sheets (`layout.css`,
 * `statusLine.css`, `phone.css`) make of a window and its panels. A browser test holds both equal. Pure.
 */
import type { Panels } from './panels.js';

/** A window and its finger or mouse. */
export interface Window {
  /** CSS pixels. */
  width: number;
  height: number;
  /** Whether it is used by finger (`pointer: coarse`): what is pressed is larger. */
  coarse: boolean;
}
interface Size {
  width: number;
  height: number;
}

/** Widths of phones on which the buttons over the canvas stand below its line, and that line has one row of words. */
const PHONE = { least: 375, most: 440 };
/** Window, and inspector, for which the rows that the style sheets keep for the words suffice. */
const WIDE = 1000;
const WIDEST_INSPECTOR = 360;
/** Of a phone's window, what the closed sheet covers. */
const SHEET = 60;

/**
 * In CSS pixels; null where that depends on how long its words are. Never trusted: who goes by it compares it with what
 * is measured.
 */
export function canvasExpected(window: Window, panels: Panels): Size | null {
  const { width, height } = window;
  if (width >= PHONE.least && width <= PHONE.most && !panels.drawerOpen)
    return { width, height: height - barHeight(window) - phoneLine(window) - SHEET };
  if (width < WIDE || (panels.inspectorOpen && panels.inspectorWidth > WIDEST_INSPECTOR)) return null;
  const inspector = panels.inspectorOpen ? panels.inspectorWidth : 0;
  const drawer = panels.drawerOpen ? Math.min(panels.drawerHeight, Math.round(height * 0.7), height * 0.7) : 0;
  return {
    width: Math.round(width - inspector),
    height: Math.round(height - barHeight(window) - lineHeight(window, panels) - drawer),
  };
}

/** The search field, room around it, and a line below. */
const barHeight = ({ coarse }: Window): number => (coarse ? 42 : 36) + 2 * 6 + 1;

const buttonHeight = ({ coarse }: Window): number => (coarse ? 40 : 32);

/** What is shown of what, the note below it, and the buttons beside both. */
function lineHeight(window: Window, { inspectorOpen }: Panels): number {
  const beside = inspectorOpen ? window.width : Infinity;
  const words = beside <= 1150 ? 54 : beside <= 1340 ? 36 : 18;
  const note = window.width <= 1150 ? 32 : 16;
  return Math.max(44, Math.max(words + note, buttonHeight(window)) + 2 * 5);
}

/** The same on a phone, with the buttons in a row of their own. */
const phoneLine = (window: Window): number => 18 + 16 + 8 + buttonHeight(window) + 2 * 4;
