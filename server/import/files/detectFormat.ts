/** The format of a text file: from how it begins, and where that says nothing, from its name. Pure. */
import { extname } from 'node:path';
import type { ImportFormat } from '../../../contract/index.js';
import { FileRefused } from '../ProblemLog.js';
import { xmlRoot } from './xmlHead.js';

const BY_EXTENSION: Record<string, ImportFormat> = { '.json': 'json', '.gexf': 'gexf', '.graphml': 'graphml' };

/**
 * `head`: the text's beginning without white space; `more`: the file goes on behind it. What is no XML and no JSON is
 * CSV. Throws FileRefused for other XML, for nothing but white space, and where name and content contradict each other.
 */
export function detectFormat(name: string, head: string, more: boolean): ImportFormat {
  if (head === '' && !more) throw new FileRefused('the file holds nothing but white space');
  if (head.startsWith('<')) return xmlFormat(head);
  if (/^[{[]/.test(head)) return 'json';
  const extension = extname(name);
  const expected = BY_EXTENSION[extension.toLowerCase()];
  if (!expected) return 'csv';
  const language = expected === 'json' ? 'JSON' : 'XML';
  const remedy = 'give it its right name, or export it again';
  throw new FileRefused(`the name ends in ${extension} but the content is not ${language}: ${remedy}`, 1);
}

function xmlFormat(head: string): ImportFormat {
  const root = xmlRoot(head);
  if (root === 'gexf' || root === 'graphml') return root;
  if (root === null) throw new FileRefused('the file looks like XML but no element was found in its beginning', 1);
  throw new FileRefused(`the file is XML of another kind (<${root}>): GEXF and GraphML are read`, 1);
}
