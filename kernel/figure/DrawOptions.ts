/** How a picture is written as SVG. */
import type { Language, Theme } from '../../contract/index.js';
import type { Vocabulary } from '../appearance/index.js';

export interface DrawOptions {
  theme: Theme;
  language: Language;
  vocabulary: Vocabulary;
  /** Without a ground: nothing is drawn in its colour either. */
  transparent: boolean;
  /** Keys of nodes and edges drawn as selected. */
  selected: ReadonlySet<string>;
}
