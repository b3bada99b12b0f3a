/** Gives the exit code. Throws what `explain` can put into words. */
export type Command = (args: readonly string[], tell: (line: string) => void) => Promise<number>;
