/**
 * Eight hues for the kinds, and a neutral for the media and for what is no entity; a legal act shares the agreement's, a
 * programme the materiel's, with an icon of its own. Found by a search over Oklch
 * within a hue range per kind, for the greatest least distance under normal, protan, deutan and tritan vision; the
 * tests measure it again.
 */
import type { EntityKind, NodeKind, Theme } from '../../contract/index.js';

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
  Person: ['#2c55c2', '#2c55c2'],
  Country: ['#e34d00', '#b33d00'],
  Organization: ['#53108f', '#53108f'],
  Place: ['#199140', '#0f7331'],
  Agreement: ['#0098ca', '#006d92'],
  Materiel: ['#6c4f00', '#6c4f00'],
  Event: ['#e556b6', '#ad2580'],
  Group: ['#620c24', '#620c24'],
  Media: ['#70757d', '#5c6068'],
};
const DARK: Hues = {
  Person: ['#2a99ff', '#5fb2ff'],
  Country: ['#fb9052', '#fb9052'],
  Organization: ['#7756db', '#a58ff2'],
  Place: ['#3edca4', '#3edca4'],
  Agreement: ['#bdeff5', '#bdeff5'],
  Materiel: ['#e5d851', '#e5d851'],
  Event: ['#d063bc', '#df86cf'],
  Group: ['#a5524f', '#dd918e'],
  Media: ['#a0a6b0', '#a9b0ba'],
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
