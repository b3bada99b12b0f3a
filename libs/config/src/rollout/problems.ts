/** One mistake in a roll-out, at the place where an editor would show it. */
export type RolloutProblem = {
  /** Relative to the roll-out's folder. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1, in UTF-16 units. */
  column: number;
  /** Where in the data, joined by dots: `goals.2`; empty for the whole file. */
  path: string;
  expected: string;
  found: string;
};

/** `campaign.yaml:12:3 goals.2: expected a number greater than 5000, found 4000` */
export function describeProblem(problem: RolloutProblem): string {
  const { file, line, column, path, expected, found } = problem;
  const place = `${file}:${line}:${column}${path && ` ${path}`}`;
  return `${place}: expected ${expected}, found ${found}`;
}

/** A roll-out with mistakes: all of them at once, in the order of files and lines. */
export class RolloutError extends Error {
  constructor(
    readonly directory: string,
    readonly problems: readonly RolloutProblem[],
  ) {
    const count = problems.length === 1 ? 'a mistake' : `${problems.length} mistakes`;
    super(
      [`The roll-out in ${directory} has ${count}:`, ...problems.map(describeProblem)].join('\n  '),
    );
    this.name = 'RolloutError';
  }
}
