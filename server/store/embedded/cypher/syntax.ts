/** The tree a statement is read into. Every node knows where it stands (`at`, and `end` where its text matters). */

interface Spot {
  at: number;
  end: number;
}

export type Expression =
  | (Spot & { is: 'literal'; value: null | boolean | string | bigint })
  | (Spot & { is: 'float'; value: number; text: string })
  | (Spot & { is: 'parameter'; name: string })
  | (Spot & { is: 'variable'; name: string })
  | (Spot & { is: 'property'; of: Expression; key: string })
  | (Spot & { is: 'index'; of: Expression; index: Expression })
  | (Spot & { is: 'slice'; of: Expression; from: Expression | null; to: Expression | null })
  | (Spot & { is: 'list'; items: Expression[] })
  | (Spot & { is: 'map'; entries: [key: string, value: Expression][] })
  | (Spot & { is: 'unary'; operator: 'NOT' | '-' | '+'; operand: Expression })
  | (Spot & { is: 'binary'; operator: BinaryOperator; left: Expression; right: Expression })
  | (Spot & { is: 'comparison'; operands: Expression[]; operators: ComparisonOperator[] })
  | (Spot & { is: 'isNull'; operand: Expression; negated: boolean })
  | (Spot & { is: 'hasLabels'; operand: Expression; labels: LabelExpression })
  | (Spot & {
      is: 'case';
      subject: Expression | null;
      alternatives: [when: Expression, then: Expression][];
      otherwise: Expression | null;
    })
  | (Spot & { is: 'call'; name: string; distinct: boolean; star: boolean; args: Expression[] })
  | (Spot & {
      is: 'listComprehension';
      variable: string;
      list: Expression;
      where: Expression | null;
      map: Expression | null;
    })
  | (Spot & {
      is: 'quantifier';
      which: 'all' | 'any' | 'none' | 'single';
      variable: string;
      list: Expression;
      where: Expression;
    })
  | (Spot & {
      is: 'reduce';
      accumulator: string;
      start: Expression;
      variable: string;
      list: Expression;
      step: Expression;
    })
  | (Spot & { is: 'mapProjection'; variable: string; items: ProjectionItem[] })
  | (Spot & { is: 'patternComprehension'; pattern: PatternPart; where: Expression | null; map: Expression })
  | (Spot & { is: 'patternPredicate'; pattern: PatternPart })
  | (Spot & { is: 'subquery'; which: 'EXISTS' | 'COUNT'; patterns: PatternPart[]; where: Expression | null });

export type BinaryOperator =
  | 'OR'
  | 'XOR'
  | 'AND'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | 'IN'
  | 'STARTS WITH'
  | 'ENDS WITH'
  | 'CONTAINS'
  | '=~'
  | '||';
export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type ProjectionItem =
  | { is: 'all' }
  | { is: 'property'; key: string }
  | { is: 'variable'; name: string }
  | { is: 'entry'; key: string; value: Expression };

export type LabelExpression =
  | { is: 'label'; name: string }
  | { is: 'and' | 'or'; parts: LabelExpression[] }
  | { is: 'not'; part: LabelExpression }
  | { is: 'any' };

export interface NodePattern extends Spot {
  variable: string | null;
  labels: LabelExpression | null;
  properties: Expression | null;
  where: Expression | null;
}
export interface RelationshipPattern extends Spot {
  direction: 'out' | 'in' | 'both';
  variable: string | null;
  types: LabelExpression | null;
  properties: Expression | null;
  where: Expression | null;
  /** Null: exactly one relationship. */
  length: { from: number | null; to: number | null } | null;
}
export interface PatternPart extends Spot {
  variable: string | null;
  shortest: 'one' | 'all' | null;
  nodes: NodePattern[];
  relationships: RelationshipPattern[];
}

/** `at` and `end` span the expression with its parentheses: the column's name where there is no alias. */
export interface ReturnItem extends Spot {
  expression: Expression;
  alias: string | null;
}
export interface SortItem {
  expression: Expression;
  descending: boolean;
}
export interface Projection extends Spot {
  distinct: boolean;
  star: boolean;
  items: ReturnItem[];
  orderBy: SortItem[];
  skip: Expression | null;
  limit: Expression | null;
}

export type SetItem =
  | (Spot & { is: 'property'; of: Expression; key: string; value: Expression })
  | (Spot & { is: 'replace' | 'add'; variable: string; value: Expression })
  | (Spot & { is: 'labels'; variable: string; labels: string[] });
export type RemoveItem =
  | (Spot & { is: 'property'; of: Expression; key: string })
  | (Spot & { is: 'labels'; variable: string; labels: string[] });

export type Clause =
  | (Spot & { is: 'match'; optional: boolean; patterns: PatternPart[]; where: Expression | null })
  | (Spot & { is: 'unwind'; list: Expression; variable: string })
  | (Spot & { is: 'with'; projection: Projection; where: Expression | null })
  | (Spot & { is: 'return'; projection: Projection })
  | (Spot & { is: 'create'; patterns: PatternPart[] })
  | (Spot & { is: 'merge'; pattern: PatternPart; onCreate: SetItem[]; onMatch: SetItem[] })
  | (Spot & { is: 'set'; items: SetItem[] })
  | (Spot & { is: 'remove'; items: RemoveItem[] })
  | (Spot & { is: 'delete'; detach: boolean; items: Expression[] })
  | (Spot & { is: 'foreach'; variable: string; list: Expression; clauses: Clause[] })
  | (Spot & { is: 'callSubquery'; imports: string[] | null; query: Query })
  | (Spot & {
      is: 'callProcedure';
      name: string;
      args: Expression[];
      yields: [name: string, alias: string][] | null;
      where: Expression | null;
    });

/** One part, or several joined by UNION. */
export interface Query {
  parts: Clause[][];
  all: boolean;
}
