/** What one file may be. A page of a magazine for print has about half of the pixels. */
export const mostFileBytes = 25 * 1_048_576;
export const mostPixels = 60_000_000;
/** The longer side of a thumbnail, in pixels. */
export const thumbnailSide = 480;
/** How many bodies one process holds at once. */
export const mostAtOnce = 6;
