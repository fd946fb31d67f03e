/**
 * Brings the words of some nodes and relations to the front of a picture that is composed: what had no room gets some,
 * the words of the rest give way. No word that stays is moved.
 */
import type { Picture, PictureInput, PictureNode } from './Picture.js';
import { isNear, MOST_NAMELESS } from './placePictureLabels.js';
import { byProminence, Words, type Discs, type Foreground } from './Words.js';

/** `named` and `labelled` of the input have their words wherever there is a place at all. */
export function bringForward(picture: Picture, input: PictureInput, front: Foreground): Picture {
  const { named = new Set(), labelled = new Set() } = input;
  const nodes = new Set([...front.nodes, ...named]);
  const edges = new Set([...front.edges, ...labelled]);
  const missingNames = [...nodes].flatMap((key) => {
    const node = picture.nodes.get(key);
    return node === undefined || picture.names.has(key) ? [] : [node];
  });
  const missingLabels = [...edges].flatMap((key) => {
    const edge = picture.edges.get(key);
    return edge === undefined || picture.relationLabels.has(key) ? [] : [edge];
  });
  const wordless = [...picture.ribbons.values()].filter(
    ({ key, members }) => !picture.relationLabels.has(key) && members.some((edge) => edges.has(edge.key)),
  );
  if (missingNames.length + missingLabels.length + wordless.length === 0) return picture;
  const words = new Words(picture, { nodes, edges }, discsNear(picture, input, nodes));
  for (const node of missingNames.sort(byProminence)) words.addName(node, input, named.has(node.key));
  words.addLabels(missingLabels, { ...input, labelled, mayHaveLabel: edges });
  words.addRibbonWords(wordless, input);
  return words.picture();
}

/** Of thousands of discs those out of sight are in nobody's way; of those in sight many have no name. */
function discsNear({ nodes, names }: Picture, { window }: PictureInput, front: ReadonlySet<string>): Discs {
  if (window === undefined) return { firm: nodes.values(), under: [] };
  const [firm, under]: [PictureNode[], PictureNode[]] = [[], []];
  for (const node of nodes.values())
    if (names.has(node.key) || front.has(node.key)) firm.push(node);
    else if (isNear(node, window)) under.push(node);
  return { firm, under: under.length > MOST_NAMELESS ? [] : under };
}
