/** Styles that this reader keeps in the browser, by name. */
import { readStyle, type NamedStyle } from '../../../contract/index.js';
import { persisted } from '../../state/persisted.js';

export const keptStyles = persisted<readonly NamedStyle[]>(
  'styles',
  [],
  (value): value is NamedStyle[] => Array.isArray(value) && value.every((style) => 'style' in readStyle({ style })),
);

/** In place of one of the same name. */
export function keepStyle(style: NamedStyle): void {
  keptStyles.value = [...keptStyles.value.filter(({ name }) => name !== style.name), style].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}

export function forgetStyle(name: string): void {
  keptStyles.value = keptStyles.value.filter((style) => style.name !== name);
}
