/** From where somebody asks. */
export interface From {
  readonly address: string;
  readonly device: string | undefined;
  /** The request's cookies as they came: of whoever was signed in before in this browser. */
  readonly cookie: string;
}
