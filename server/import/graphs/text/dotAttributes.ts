/** What of the attributes of a DOT node or edge is data. Pure. */
import { asLastingFloat } from '../../../store/boxed.js';
import type { DotAttributes, DotValue } from './DotGraph.js';
import { numberOrText, readNumber } from './textValue.js';

/** Attributes that say how Graphviz draws and places things. */
const DRAWN = new Set(
  `area arrowhead arrowsize arrowtail background bb clusterrank colorscheme constraint decorate dir distortion
  edgehref edgetarget edgetooltip fixedsize fontcolor fontname fontnames fontpath fontsize forcelabels gradientangle
  headclip headport height image imagepath imagepos imagescale labelangle labeldistance labelfloat labelfontcolor
  labelfontname labelfontsize labeljust labelloc layer lheight lhead lp ltail lwidth margin minlen nojustify nslimit
  ordering orientation outlineorder peripheries pin quadtree rank rects regular root samehead sametail samplepoints
  searchsize shape shapefile showboxes sides skew sortv splines style tailclip tailport width xlp z head_lp
  tail_lp _draw_ _ldraw_ _hdraw_ _tdraw_ _hldraw_ _tldraw_`.split(/\s+/),
);

/** `onDrawing` is called where something drawn was left out. */
export function dotAttributes(attributes: DotAttributes, onDrawing: () => void): [string, unknown][] {
  const kept: [string, unknown][] = [];
  const { fillcolor, color } = attributes;
  for (const [name, value] of Object.entries(attributes)) {
    const { text } = value;
    const position = name === 'pos' ? /^\s*(-?[\d.]+),(-?[\d.]+)(?:,-?[\d.]+)?!?\s*$/.exec(text) : null;
    if (position) kept.push(['x', asLastingFloat(Number(position[1]))], ['y', asLastingFloat(Number(position[2]))]);
    else if (name === 'penwidth') kept.push(['thickness', plain(value)]);
    else if (name === 'label') kept.push(...labelled(text));
    else if (name === 'fillcolor' || name === 'color' || name === 'pos' || DRAWN.has(name)) onDrawing();
    else kept.push([name, (name === 'weight' ? readNumber(text) : null) ?? plain(value)]);
  }
  const shown = fillcolor ?? color;
  if (shown !== undefined) kept.push(['color', shown.text]);
  return kept;
}

const plain = ({ kind, text }: DotValue): unknown => numberOrText(text, kind !== 'word');

/** `\N` stands for the node's own name; `\n`, `\l` and `\r` end a line, and `\\` is a backslash. */
function labelled(value: string): [string, unknown][] {
  const escapes = value.match(/\\./gs) ?? [];
  if (escapes.some((escape) => /[NGEHT]/.test(escape))) return [];
  const text = value
    .replace(/\\(.)/gs, (_, letter: string) => (/[nlr]/.test(letter) ? ' ' : letter))
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? [] : [['label', text]];
}
