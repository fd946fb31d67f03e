/** Another layout for the picture, by the reader's choice. Loaded with the chooser. */
import type { ChosenLayout } from '../../contract/index.js';
import { announcement } from '../state/page.js';
import { say } from '../state/preferences.js';
import { layoutWords } from '../words/layouts.js';
import { layOutAgain } from './arrange.js';

/** All but what is pinned goes where that layout has it: one step of undo. */
export async function chooseLayout(chosen: ChosenLayout): Promise<void> {
  const named = (language: 'en' | 'fr') => layoutWords[language].chosen(layoutWords[language].of[chosen.name].name);
  const told = { en: named('en'), fr: named('fr') };
  if (await layOutAgain(chosen, told)) announcement.value = say(told);
}
