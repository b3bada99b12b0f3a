/** What the bytes of a file say of it, without anything of it being unpacked. */
export interface Outline {
  /** Pixels, as the picture is stored: a camera may mean it lying on its side. */
  readonly width: number;
  readonly height: number;
  /** The first byte that is not of it any more. */
  readonly end: number;
}
