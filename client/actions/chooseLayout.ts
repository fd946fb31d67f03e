/** Another layout for the picture, by the reader's choice. Loaded with the chooser. */
import type { ChosenLayout, Language, LayoutName } from '../../contract/index.js';
import { ground, layout, visible } from '../state/graph.js';
import { announcement } from '../state/page.js';
import { say } from '../state/preferences.js';
import { selection } from '../state/selection.js';
import { notify } from '../state/tasks.js';
import { layoutWords } from '../words/layouts.js';
import { layOutAgain } from './arrange.js';

/** All but what is pinned goes where that layout has it: one step of undo. */
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
    ...(name === 'grouped' && by !== undefined && { by }),
    ...(name === 'radial' && around.length > 0 && { around }),
  };
}

const nameIn = (language: Language, name: LayoutName): string =>
  layoutWords[language].chosen(layoutWords[language].of[name].name);
