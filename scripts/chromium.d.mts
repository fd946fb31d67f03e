/** Path of a browser that is there, or null. */
export function findChromium(env?: NodeJS.ProcessEnv): string | null;
/** Gets a browser, saying what it does; its path, or null. */
export function obtainChromium(say: (line: string) => void): string | null;
