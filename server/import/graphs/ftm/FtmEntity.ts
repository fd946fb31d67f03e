/** An entity of FollowTheMoney, whichever of its forms a file has. */
export interface FtmEntity {
  id: string;
  schema: string;
  caption: string | null;
  /** Every property has a list of values: texts, or entities that are nested. */
  properties: [name: string, values: unknown[]][];
  /** Names of properties whose values the file says are ids of entities, beside those that the model knows. */
  links: readonly string[];
  /** What stands beside the properties: data sets, when it was seen. */
  around: [name: string, value: unknown][];
  /** What sources say of its properties, as graph/propertyClaims.ts names it. */
  claims: Record<string, unknown>[];
}
