/** Another layout for the picture, by the reader's choice. Loaded with the chooser. */
import type { ChosenLayout, Language, LayoutName } from '../../contract/index.js';
import { api } from '../api/api.js';
import { Y_UP } from '../../kernel/layouts/filePlace.js';
import { BY_KIND } from '../../kernel/layouts/groupOf.js';
import { drawnDatasets, ground, layout, visible } from '../state/graph.js';
import { announcement } from '../state/page.js';
import { say } from '../state/preferences.js';
import { selection } from '../state/selection.js';
import { notify } from '../state/tasks.js';
import { layoutWords } from '../words/layouts.js';
import { layOutAgain } from './arrange.js';

/** Layouts that put together what has one value of a property, or is of one kind. */
export const BY_PROPERTY: readonly LayoutName[] = ['grouped', 'time'];

/**
 * All but what is pinned goes where that layout has it: one step of undo. `by`: see `BY_PROPERTY`, and of `file` where
 * its y axis points; undefined: as now, or as the file's format has it.
 */
export async function chooseLayout(name: LayoutName, by?: string): Promise<void> {
  const sentence = { en: nameIn('en', name), fr: nameIn('fr', name) };
  if (!(await layOutAgain(await layoutCalled(name, by), sentence))) return;
  announcement.value = say(sentence);
  const nowhere = name === 'map' ? 'nowhere' : name === 'file' ? 'outOfFile' : null;
  if (nowhere !== null && ground.value === null)
    notify({ tone: 'info', message: { en: layoutWords.en[nowhere], fr: layoutWords.fr[nowhere] } });
}

/** The layout of that name for what is drawn, `by` as `chooseLayout` takes it. */
export async function layoutCalled(name: LayoutName, by?: string): Promise<ChosenLayout> {
  const present = layout.value.name === 'file' ? undefined : layout.value.by;
  return chosenOf(name, by ?? (name === 'file' ? await axisOfFiles() : present));
}

/** Names of files in which y grows upwards: Gephi's and Graphviz's. */
const GROWS_UPWARDS = /\.(gexf|gdf|dot|gv)(\.gz)?$/i;

/** Where y points in the files of what is drawn; downwards, as on a screen, where nobody knows. */
async function axisOfFiles(): Promise<string | undefined> {
  const answer = await api.imports({}).catch(() => null);
  const drawn = new Set(drawnDatasets.value);
  const files = (answer?.imports ?? []).filter(({ dataset }) => drawn.has(dataset)).flatMap((one) => one.files);
  return files.some((file) => GROWS_UPWARDS.test(file)) ? Y_UP : undefined;
}

/** With what the reader has selected in the middle, if it is to be around something. */
function chosenOf(name: LayoutName, by: string | undefined): ChosenLayout {
  const around = selection.value.entities.filter((key) => visible.value.nodes.has(key));
  return {
    name,
    ...(BY_PROPERTY.includes(name) && by !== undefined && by !== BY_KIND && { by }),
    ...(name === 'file' && by === Y_UP && { by }),
    ...(name === 'radial' && around.length > 0 && { around }),
  };
}

const nameIn = (language: Language, name: LayoutName): string =>
  layoutWords[language].chosen(layoutWords[language].of[name].name);
