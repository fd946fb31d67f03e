/** Calls `redraw` when letters have arrived that were drawn in another type before. Returns the way to stop. */
export function followFonts(redraw: () => void): () => void {
  void document.fonts.ready.then(redraw);
  document.fonts.addEventListener('loadingdone', redraw);
  return () => document.fonts.removeEventListener('loadingdone', redraw);
}
