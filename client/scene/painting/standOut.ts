/**
 * Among thousands of lines those that carry the structure (`backboneOf`) stand out, and the others are fainter, none left
 * out; whatever draws them. Pure.
 */
import type { Line } from '../DiscLayer.js';

/** Lines from which on that is so. */
export const MANY = 2_000;
/** By what the opacity is multiplied of those that stand out, and of the others. */
export const STRONGER = 1.8;
export const FAINTER = 0.4;

/** By what a line's opacity is multiplied. `carries`: whether it is of the backbone. */
export const weightOf = (standing: Line['standing'], carries: boolean): number =>
  standing === 'own' ? 1 : standing === 'strong' || carries ? STRONGER : FAINTER;

/** A colour `#rrggbbaa` with another opacity; one without stays as it is. */
export const weighted = (colour: string, by: number): string =>
  colour.length < 9 || by === 1
    ? colour
    : colour.slice(0, 7) +
      Math.min(255, Math.round(Number.parseInt(colour.slice(7), 16) * by))
        .toString(16)
        .padStart(2, '0');
