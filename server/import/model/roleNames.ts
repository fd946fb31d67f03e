/** Names that columns and attributes usually have, by the role they then play, in English and French. Pure. */
import { fold } from '../../../kernel/text/fold.js';

/** `Source ID`, `source_id` and `sourceId` become `sourceid`. */
export const plainName = (name: string): string => fold(name).replaceAll(' ', '');

/** Both must be there for a file to be an edge list; the pair listed first prevails. */
export const END_PAIRS: [source: string, target: string][] = [
  ['source', 'target'],
  ['sourceid', 'targetid'],
  ['sourcename', 'targetname'],
  ['src', 'dst'],
  ['src', 'dest'],
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
  ['node1', 'node2'],
  ['nodeidstart', 'nodeidend'],
  ['query', 'documentid'],
];
export const ID_NAMES = ['id', 'nodeid', 'entityid', 'key', 'identifier', 'identifiant'];
export const NAME_NAMES = ['name', 'fullname', 'nom', 'nomcomplet', 'title', 'titre'];
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
];
export const FACT_NAMES = ['factid', 'fact', 'id', 'edgeid', 'relationid', 'relationshipid', 'key'];
/** Values of a column `type` that mean a direction, not a relation. */
export const DIRECTIONS = new Set(['directed', 'undirected', 'mutual']);
