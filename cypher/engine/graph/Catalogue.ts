/** Which indexes and constraints there are. */

export type IndexKind = 'RANGE' | 'TEXT' | 'POINT' | 'FULLTEXT';
export interface Index {
  readonly name: string;
  readonly kind: IndexKind;
  readonly entity: 'node' | 'relationship';
  /** Labels or types; several only of a full-text index. */
  readonly names: readonly string[];
  readonly properties: readonly string[];
  /** The constraint that brought it. */
  readonly constraint: string | null;
}
export interface Constraint {
  readonly name: string;
  readonly kind: 'UNIQUE' | 'NODE KEY' | 'NOT NULL';
  readonly entity: 'node' | 'relationship';
  readonly label: string;
  readonly properties: readonly string[];
}

/** In the order they were made. */
export interface Catalogue {
  readonly indexes: readonly Index[];
  readonly constraints: readonly Constraint[];
}
