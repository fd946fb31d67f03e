/** What is drawn, as geometry: one composition for the canvas of the page and the SVG of a figure. */
export * from './composePicture.js';
export * from './scales.js';
