/** Whether the page is as narrow as a phone: the inspector is then a sheet and the drawer covers the page. The stylesheets use the same width. */
import { signal } from '@preact/signals';

const media = typeof matchMedia === 'undefined' ? undefined : matchMedia('(max-width: 760px)');
export const narrow = signal(media?.matches ?? false);
media?.addEventListener('change', (event) => { narrow.value = event.matches; });
