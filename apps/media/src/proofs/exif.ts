import exifr from 'exifr';
import { factsIn, noFacts, tags, type PhotoFacts } from './exif.rules.js';

const options = {
  pick: [...tags],
  // As they stand there: dates would be read in this machine's zone.
  reviveValues: false,
  translateValues: false,
};

/** What the camera says, read from the bytes as they came. What cannot be read says nothing; it never throws. */
export async function readPhoto(bytes: Uint8Array): Promise<PhotoFacts> {
  try {
    return factsIn(await exifr.parse(bytes, options));
  } catch {
    return noFacts;
  }
}
