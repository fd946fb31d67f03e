export interface Counts {
  passed: number;
  failed: number;
  /** A line for each test that failed, where it is known. */
  failures?: string[];
}
export interface Stage {
  name: string;
  /** Stages that must have passed before. */
  after?: string[];
  /** Its programs have the processor before those of the other stages. */
  urgent?: boolean;
  run(start: (args: string[], env?: NodeJS.ProcessEnv) => Promise<number>): Promise<Counts>;
}
export type Outcome = Counts & { name: string; seconds: number };
export function runStages(
  stages: Stage[],
  options?: { say?: (line: string) => void; atOnce?: number },
): Promise<Outcome[]>;
export function stageTable(outcomes: Outcome[]): string;
