export type Part = 'server' | 'client';
/** Builds the named parts where they are stale; returns those it built. */
export function build(options?: { parts?: Part[]; force?: boolean; say?: (line: string) => void }): Promise<Part[]>;
