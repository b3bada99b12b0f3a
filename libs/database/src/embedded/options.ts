/** Whose server it is, and how it is kept. */
export interface EmbeddedOptions {
  /** Absolute path; the data goes into its folder `postgres`. */
  readonly dataDir: string;
  /** The superuser's: letters, digits, - and _. */
  readonly password: string;
  /** Hears what the operator should know, a line at a time. */
  readonly log: (line: string) => void;
  /** Whether commits survive a power cut. Only tests say no. */
  readonly durable?: boolean;
  /** The folder of other programs than npm's, such as /usr/lib/postgresql/15/bin, for data that are not there yet. */
  readonly programs?: string;
  /** Whether finished WAL is put into `spool`. Unless told otherwise, what is durable is archived. */
  readonly archive?: boolean;
}

/** How a restored data folder comes to its end. */
export interface Recovery {
  /** Holds `data` and the folder `wal-in` with the WAL at hand; belongs to PostgreSQL's user. */
  readonly folder: string;
  /** The course of history to follow. */
  readonly timeline: number;
  /** Commits after this moment are left out. */
  readonly until?: Date | undefined;
}
