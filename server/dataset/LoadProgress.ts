/** How far a load is: rows written of all that are to be. */
export interface LoadProgress {
  /** What was written last, in words for a log. */
  step: string;
  done: number;
  total: number;
}
