/** Runs `work` while the file `lock` says that this process does. A lock whose process is gone is taken over. */
export function oneAtATime<T>(lock: string, work: () => Promise<T>): Promise<T>;
