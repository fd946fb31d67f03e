/**
 * Colours of the kinds. Those who act (people, countries, organizations, groups) carry full hues; what happens, is
 * signed, built or visited is muted, and the media and what is no entity are grey: so that a reader sees the actors
 * first. A legal act shares the agreement's colour, a programme the materiel's, with an icon of its own. Found by a
 * search over Oklch within a range of hue and chroma per kind, for the greatest least distance under normal, protan,
 * deutan and tritan vision, and away from the red of what is contested; the tests measure it again.
 */
import type { EntityKind, NodeKind, Theme } from '../../../contract/index.js';

export interface KindColour {
  /** Disc of the node, at least 3:1 against the ground. */
  fill: string;
  /** Icon on the disc, at least 3:1 against it. */
  onFill: string;
  /** The hue as a word's colour, at least 4.5:1 on ground and panel. */
  text: string;
}
type Coloured = Exclude<EntityKind, 'Other' | 'LegalAct' | 'Programme'>;
type Hues = Readonly<Record<Coloured, readonly [fill: string, text: string]>>;

const LIGHT: Hues = {
  Person: ['#306edc', '#2e69d1'],
  Country: ['#bf7808', '#996006'],
  Organization: ['#621c93', '#621c93'],
  Group: ['#1da56a', '#167c50'],
  Place: ['#396e6a', '#396e6a'],
  Agreement: ['#4a577a', '#4a577a'],
  Materiel: ['#716237', '#716237'],
  Event: ['#78494a', '#78494a'],
  Media: ['#737982', '#686d75'],
};
const DARK: Hues = {
  Person: ['#597def', '#6b8bf1'],
  Country: ['#fdc000', '#fdc000'],
  Organization: ['#cfb5fb', '#cfb5fb'],
  Group: ['#80d3a4', '#80d3a4'],
  Place: ['#5b6a56', '#899485'],
  Agreement: ['#88a1b4', '#88a1b4'],
  Materiel: ['#958b5e', '#999064'],
  Event: ['#c28d8d', '#c28d8d'],
  Media: ['#747e84', '#899196'],
};

function colours(hues: Hues, onFill: string): Readonly<Record<NodeKind, KindColour>> {
  const of = (kind: Coloured): KindColour => ({ fill: hues[kind][0], onFill, text: hues[kind][1] });
  const neutral = of('Media');
  return {
    Person: of('Person'),
    Country: of('Country'),
    Organization: of('Organization'),
    Place: of('Place'),
    Agreement: of('Agreement'),
    LegalAct: of('Agreement'),
    Materiel: of('Materiel'),
    Programme: of('Materiel'),
    Event: of('Event'),
    Group: of('Group'),
    Media: neutral,
    Article: neutral,
    Passage: neutral,
    Other: neutral,
  };
}
export const KIND_COLOURS: Readonly<Record<Theme, Readonly<Record<NodeKind, KindColour>>>> = {
  light: colours(LIGHT, '#ffffff'),
  dark: colours(DARK, '#0d1014'),
  print: colours(LIGHT, '#ffffff'),
};
