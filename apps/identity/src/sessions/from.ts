/** From where somebody asks. */
export interface From {
  readonly address: string;
  readonly device: string | undefined;
}
