/**
 * Which procedures and functions a free statement may call. What is not listed is refused: procedures can read files,
 * change settings, and reach other machines.
 */

const PROCEDURES: ReadonlySet<string> = new Set([
  'db.labels',
  'db.relationshiptypes',
  'db.propertykeys',
  'db.info',
  'db.ping',
  'db.schema.visualization',
  'db.schema.nodetypeproperties',
  'db.schema.reltypeproperties',
  'db.index.fulltext.querynodes',
  'db.index.fulltext.queryrelationships',
  'db.index.fulltext.listavailableanalyzers',
  'db.index.vector.querynodes',
  'db.index.vector.queryrelationships',
  'dbms.components',
]);

/**
 * Namespaces whose functions only compute. Functions without a namespace are Cypher's own and all allowed, but for
 * those about files.
 */
const FUNCTION_NAMESPACES = [
  'date.',
  'datetime.',
  'localdatetime.',
  'time.',
  'localtime.',
  'duration.',
  'point.',
  'vector.similarity.',
  'vector.distance.',
  'coll.',
  'apoc.text.',
  'apoc.coll.',
  'apoc.map.',
  'apoc.math.',
  'apoc.number.',
  'apoc.date.',
  'apoc.temporal.',
  'apoc.convert.',
  'apoc.agg.',
  'apoc.node.degree',
  'apoc.meta.type',
];
const REFUSED_FUNCTIONS: ReadonlySet<string> = new Set(['file', 'linenumber']);

export const ALLOWED_PROCEDURES = [...PROCEDURES];

export const allowsProcedure = (name: string): boolean => PROCEDURES.has(name.toLowerCase());

export function allowsFunction(name: string): boolean {
  const lower = name.toLowerCase();
  return lower.includes('.')
    ? FUNCTION_NAMESPACES.some((namespace) => lower.startsWith(namespace))
    : !REFUSED_FUNCTIONS.has(lower);
}
