export function findFirefox(env?: NodeJS.ProcessEnv): string | null;
export function obtainFirefox(say: (line: string) => void): string | null;
