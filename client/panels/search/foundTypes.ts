/** Relation types of the graph that a text names, by the schema's words and those of the lines on the page. */
import { computed } from '@preact/signals';
import type { RelationType } from '../../../contract/index.js';
import { schema } from '../../state/connection.js';
import { data } from '../../state/graph.js';
import { language } from '../../state/preferences.js';
import { findTypes, type Line } from './findTypes.js';

/** What stands on the lines, each once. */
const lines = computed<readonly Line[]>(() => {
  const found = new Map<string, Line>();
  for (const { attributes } of data.value.edges.values()) {
    const words = attributes.words?.[language.value];
    if (words !== undefined) found.set(`${attributes.type} ${words}`, { type: attributes.type, words });
  }
  return [...found.values()];
});

export const foundTypes = (text: string): RelationType[] => findTypes(text, schema.value?.types ?? [], lines.value);
