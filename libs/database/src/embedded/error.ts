/** The embedded PostgreSQL cannot be used here. The message is for the operator: what, and what to do. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
  }
}

export function wrongPassword(folder: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    `The secrets do not belong to the data: the password in SECRETS_DIR does not open ${folder}. ` +
      'Bring the secrets of this data back from a backup.',
  );
}
