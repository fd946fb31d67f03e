/**
 * The window's shape: whether it is as narrow as a phone (the inspector is then a sheet and the drawer covers the page;
 * the stylesheets use the same width), and its height.
 */
import { signal } from '@preact/signals';

const media = typeof matchMedia === 'undefined' ? undefined : matchMedia('(max-width: 760px)');
export const narrow = signal(media?.matches ?? false);
media?.addEventListener('change', (event) => {
  narrow.value = event.matches;
});

/** Height of the window in CSS pixels. */
export const windowHeight = signal(typeof innerHeight === 'undefined' ? 800 : innerHeight);
if (typeof window !== 'undefined')
  window.addEventListener('resize', () => {
    windowHeight.value = innerHeight;
  });
