/** Names that columns and attributes usually have, by the role they then play, in English and French. Pure. */
import { fold } from '../../../kernel/text/fold.js';

/** `Source ID`, `source_id` and `sourceId` become `sourceid`. */
export const plainName = (name: string): string => fold(name).replaceAll(' ', '');

/** Two columns for two things of one kind, or their ids: `gene1` and `gene2`, `Person1Id` and `Person2Id`. */
function twoOf(...kinds: string[]): [string, string][] {
  return kinds.flatMap((kind): [string, string][] => [
    [`${kind}1`, `${kind}2`],
    [`${kind}1id`, `${kind}2id`],
  ]);
}

/** Both must be there for a file to be an edge list; the pair listed first prevails. */
export const END_PAIRS: [source: string, target: string][] = [
  ['source', 'target'],
  ['sourceid', 'targetid'],
  ['sourcename', 'targetname'],
  ['src', 'dst'],
  ['src', 'dest'],
  ['source', 'destination'],
  ['from', 'to'],
  ['fromid', 'toid'],
  ['fromname', 'toname'],
  ['subject', 'object'],
  ['subjectid', 'objectid'],
  ['startid', 'endid'],
  ['start', 'end'],
  ['startnode', 'endnode'],
  ['source', 'cible'],
  ['sujet', 'objet'],
  ['de', 'a'],
  ...twoOf('node', 'vertex', 'entity', 'person', 'actor', 'user', 'company', 'country', 'gene', 'protein'),
  ['nodeidstart', 'nodeidend'],
  ['query', 'documentid'],
];
/** Before the same word, they make it two ends: `srcAccount` and `dstAccount`. */
const END_WORDS = [
  ['source', 'target'],
  ['source', 'destination'],
  ['source', 'dest'],
  ['src', 'dst'],
  ['src', 'dest'],
  ['from', 'to'],
] as const;
/** When something began and ended is no end. */
const TIMES = /^(date|time|datetime|timestamp|year|month|day|at)$/;

/** Whether two columns, by their plain names, are the ends of edges for this word. */
export const areEnds = (source: string, target: string): boolean =>
  END_WORDS.some(([from, to]) => {
    const word = source.startsWith(from) ? source.slice(from.length) : '';
    return word !== '' && !TIMES.test(word) && target === to + word;
  });

export const ID_NAMES = ['id', 'nodeid', 'entityid', 'key', 'identifier', 'identifiant'];
export const TITLES: ReadonlySet<string> = new Set(['title', 'titre']);
export const NAME_NAMES = ['name', 'fullname', 'nom', 'nomcomplet', ...TITLES];
export const NAME_FR_NAMES = ['namefr', 'nomfr', 'nomfrancais', 'frenchname'];
export const ALIAS_NAMES = ['aliases', 'alias', 'alsoknownas', 'aka', 'autresnoms'];
export const LABEL_NAMES = [
  'labels',
  'labelv',
  'kind',
  'nodelabel',
  'nodelabels',
  'entitytype',
  'nodetype',
  'type',
  'category',
  'categorie',
  'class',
  'genre',
  'schema',
];
export const TYPE_NAMES = [
  'relationtype',
  'labele',
  'relationshiptype',
  'reltype',
  'edgetype',
  'type',
  'relation',
  'relationship',
  'predicate',
  'predicat',
  'verb',
  'rel',
  // Cytoscape's word for it.
  'interaction',
  'sharedinteraction',
];
export const FACT_NAMES = ['factid', 'fact', 'id', 'edgeid', 'relationid', 'relationshipid', 'key'];
/** In lower case. */
export const DIRECTED: ReadonlySet<string> = new Set(['directed', 'orienté', 'dirigé']);
/** Values of a column `type` that mean a direction, not a relation. */
export const DIRECTIONS: ReadonlySet<string> = new Set([
  ...DIRECTED,
  'undirected',
  'non orienté',
  'non dirigé',
  'mutual',
  'mutuel',
]);
