/** Layouts to choose from: that of the file only where most entities have their place in one; a map where any has. */
import { computed } from '@preact/signals';
import { LayoutName } from '../../contract/index.js';
import { LATITUDES, LONGITUDES } from '../../kernel/layouts/coordinatesOf.js';
import { FILE_PLACE } from '../../kernel/layouts/filePlace.js';
import { entityKeys } from '../graph/GraphData.js';
import { layout, visible } from '../state/graph.js';
import { availableProperties } from './styling/availableProperties.js';

export const offeredLayouts = computed(() =>
  LayoutName.options.filter((name) => name !== 'file' || layout.value.name === 'file' || havePlaces()),
);

/** Whether it is known that no entity has coordinates, so that there is no map to choose. */
export const noCoordinates = computed(() => {
  const known = availableProperties.value?.entities;
  const has = (names: readonly string[]): boolean => known?.some(({ name }) => names.includes(name)) ?? true;
  return layout.value.name !== 'map' && !(has(LATITUDES) && has(LONGITUDES));
});

function havePlaces(): boolean {
  const known = availableProperties.value?.entities ?? [];
  const most = entityKeys(visible.value).length / 2;
  return FILE_PLACE.every((name) => known.some((one) => one.name === name && one.count > most));
}
