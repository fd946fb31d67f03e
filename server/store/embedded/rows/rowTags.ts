/** What stands before each value of a row on its way between the threads. */
export const enum RowTag {
  Null,
  False,
  True,
  /** An integer that a number holds. */
  Small,
  Integer,
  Float,
  /** Of a float that is a whole number. */
  WholeFloat,
  Text,
  /** Of a date, time, duration or point. */
  TypedText,
  List,
  Map,
  Node,
  Relationship,
  /** An entity that came before in the same batch. */
  Known,
  Path,
}
