/** Another layout for the picture, by the reader's choice. Loaded with the chooser. */
import type { ChosenLayout, Language, LayoutName } from '../../contract/index.js';
import { BY_KIND } from '../../kernel/layouts/groupOf.js';
import { ground, layout, visible } from '../state/graph.js';
import { announcement } from '../state/page.js';
import { say } from '../state/preferences.js';
import { selection } from '../state/selection.js';
import { notify } from '../state/tasks.js';
import { layoutWords } from '../words/layouts.js';
import { layOutAgain } from './arrange.js';

/** Layouts that put together what has one value of a property, or is of one kind. */
export const BY_PROPERTY: readonly LayoutName[] = ['grouped', 'time'];

/**
 * All but what is pinned goes where that layout has it: one step of undo. `by`: see `BY_PROPERTY`; undefined: the kind.
 */
export async function chooseLayout(name: LayoutName, by = layout.value.by): Promise<void> {
  const told = { en: nameIn('en', name), fr: nameIn('fr', name) };
  if (!(await layOutAgain(chosenOf(name, by), told))) return;
  announcement.value = say(told);
  if (name === 'map' && ground.value === null)
    notify({ tone: 'info', message: { en: layoutWords.en.nowhere, fr: layoutWords.fr.nowhere } });
}

/** With what the reader has selected in the middle, if it is to be around something. */
function chosenOf(name: LayoutName, by: string | undefined): ChosenLayout {
  const around = selection.value.entities.filter((key) => visible.value.nodes.has(key));
  return {
    name,
    ...(BY_PROPERTY.includes(name) && by !== undefined && by !== BY_KIND && { by }),
    ...(name === 'radial' && around.length > 0 && { around }),
  };
}

const nameIn = (language: Language, name: LayoutName): string =>
  layoutWords[language].chosen(layoutWords[language].of[name].name);
