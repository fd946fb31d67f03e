/** The format of a text file: from how it begins, and where that says nothing, from its name. Pure. */
import { extname } from 'node:path';
import type { ImportFormat } from '../../../contract/index.js';
import { looksLikeEdgeList } from '../graphs/text/edgeFields.js';
import { FileRefused } from '../ProblemLog.js';
import { otherText, otherXml } from './otherFormats.js';
import { xmlRoot } from './xmlHead.js';

const BY_EXTENSION: Record<string, [format: ImportFormat, name: string]> = {
  '.json': ['json', 'JSON'],
  '.gexf': ['gexf', 'XML'],
  '.graphml': ['graphml', 'XML'],
  '.gml': ['gml', 'GML'],
  '.gdf': ['gdf', 'GDF'],
  '.net': ['pajek', 'a Pajek network'],
  '.paj': ['pajek', 'a Pajek network'],
  '.dot': ['dot', 'DOT'],
  '.gv': ['dot', 'DOT'],
};

/** What a text begins with, comments left out, in formats that say what they are. */
const BEGINNINGS: [ImportFormat, RegExp][] = [
  ['gdf', /^nodedef\s*>/i],
  ['pajek', /^\*\s*(network|vertices|arcs|edges|arcslist|edgeslist|matrix|partition|vector)\b/i],
  ['dot', /^(strict\s+)?(di)?graph(\s*("(\\.|[^"\\])*"|[^\s{"[]+))?\s*\{/i],
  ['gml', /^((creator|version|comment|label|directed|id)\s[^[\]]*)?\bgraph\s*\[/i],
];

/**
 * `head`: the text's beginning without white space; `more`: the file goes on behind it. What is of no format that can be
 * told is CSV. Throws FileRefused for formats that are not read, for nothing but white space, and where name and content
 * contradict each other.
 */
export function detectFormat(name: string, head: string, more: boolean): ImportFormat {
  if (head === '' && !more) throw new FileRefused('the file holds nothing but white space');
  const other = otherText(head);
  if (other !== null) throw new FileRefused(`the file is ${other}`, 1);
  if (head.startsWith('<')) return xmlFormat(head);
  if (/^[{[]/.test(head)) return 'json';
  const plain = withoutComments(head);
  const begun = BEGINNINGS.find(([, beginning]) => beginning.test(plain));
  if (begun) return begun[0];
  refuseContradiction(name);
  return looksLikeEdgeList(name, head, more) ? 'edgelist' : 'csv';
}

/** Comments of GML (`#`), Pajek (`%`) and DOT (all the others and `#`). */
const withoutComments = (head: string): string => head.replace(/^(\s+|[#%][^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/, '');

function xmlFormat(head: string): ImportFormat {
  const root = xmlRoot(head);
  if (root === 'gexf' || root === 'graphml') return root;
  if (root === null) throw new FileRefused('the file looks like XML but no element was found in its beginning', 1);
  throw new FileRefused(`the file is ${otherXml(root)}`, 1);
}

function refuseContradiction(name: string): void {
  const extension = extname(name);
  const expected = BY_EXTENSION[extension.toLowerCase()];
  if (!expected) return;
  const remedy = 'give it its right name, or export it again';
  throw new FileRefused(`the name ends in ${extension} but the content is not ${expected[1]}: ${remedy}`, 1);
}
