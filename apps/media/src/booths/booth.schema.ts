/** Where and when a booth stood. */
export interface BoothFacts {
  /** Of its venue; none while nobody told of that. */
  readonly names: Readonly<Record<string, string>>;
  /** The first day there, in the campaign's zone. */
  readonly on: string;
}
