/** Colours that the data bring along, as files of other programs write them, made readable on each ground. */
import type { Theme } from '../../contract/index.js';
import { blend, themeTokens, type Paint } from '../appearance/index.js';

/** WCAG's least contrast of what is no text. */
const LEAST_CONTRAST = 3;

/**
 * `#2e5ec6`, `#25c`, `rgb(46, 94, 198)` or `46,94,198`; null for what is none. Too pale or dark a colour is shifted.
 */
export function ownPaint(text: string): Paint | null {
  const colour = hexOf(text.trim());
  if (colour === null) return null;
  const on = (theme: Theme) => {
    const { ground, ink } = themeTokens(theme);
    const fill = readable(colour, ground, ink);
    const onFill = contrast('#ffffff', fill) >= LEAST_CONTRAST ? '#ffffff' : '#0d1014';
    return { fill, onFill };
  };
  return { light: on('light'), dark: on('dark'), print: on('print') };
}

/** Whether it says a colour that `ownPaint` can read. */
export const isColour = (text: string): boolean => hexOf(text.trim()) !== null;

function hexOf(text: string): string | null {
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toLowerCase();
  if (/^#[0-9a-f]{3}$/i.test(text)) return `#${[...text.slice(1).toLowerCase()].map((c) => c + c).join('')}`;
  const parts = THREE_PARTS.exec(text)?.slice(1).map(Number);
  if (parts === undefined || parts.some((part) => part > 255)) return null;
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** With an opacity or without. A part has no zeros before it: 3,000,000 is a number. */
const THREE_PARTS =
  /^(?:rgba?\()?\s*(0|[1-9]\d{0,2})\s*,\s*(0|[1-9]\d{0,2})\s*,\s*(0|[1-9]\d{0,2})\s*(?:,\s*[\d.]+%?\s*)?\)?$/;

/** As near to the colour as stands out from the ground. */
function readable(colour: string, ground: string, ink: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = blend(colour, ink, share);
    if (contrast(mixed, ground) >= LEAST_CONTRAST) return mixed;
  }
  return ink;
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
