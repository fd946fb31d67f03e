/** Words of the Cypher language that the editor knows: those it colours, and those it offers. */

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Every keyword, in lower case, to be coloured. */
export const KEYWORDS: ReadonlySet<string> = new Set(
  words(`
    all and any as asc ascending by call case commit contains create delete desc descending detach distinct else end
    ends exists explain finish foreach from in into is limit load match merge next none not null nulls offset on
    optional or order profile remove return set single skip starts then true false union unwind use when where with
    xor yield
  `),
);

/** Keywords offered while one writes: those that reading needs. */
export const OFFERED_KEYWORDS: readonly string[] = [
  ...['MATCH', 'OPTIONAL MATCH', 'WHERE', 'RETURN', 'WITH', 'ORDER BY', 'LIMIT', 'SKIP', 'DISTINCT', 'AS'],
  ...['AND', 'OR', 'NOT', 'IN', 'IS NULL', 'IS NOT NULL', 'STARTS WITH', 'ENDS WITH', 'CONTAINS', 'EXISTS'],
  ...['UNION', 'UNION ALL', 'UNWIND', 'CASE', 'WHEN', 'THEN', 'ELSE', 'END', 'DESC', 'ASC', 'true', 'false', 'null'],
];

/** Functions offered while one writes. */
export const OFFERED_FUNCTIONS: readonly string[] = words(`
  count collect sum avg min max size length labels type properties keys nodes relationships startNode endNode coalesce
  toLower toUpper toString toInteger toFloat split substring trim replace head last range abs round date datetime
  elementId shortestPath
`);
