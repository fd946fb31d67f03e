/**
 * Names in the database under which answers are kept: nobody else's data, so they are not shown as a part of the graph.
 */

export const KEPT_LABEL = 'Summary';
/** Like no property of a data set. */
export const KEPT_PROPERTIES: ReadonlySet<string> = new Set([
  'graphRevision',
  'countedRevision',
  'countedAtMs',
  'countedNodes',
  'countedRelationships',
  'writtenByVersion',
  'schemaJson',
  'coreJson',
  'communitiesJson',
]);
