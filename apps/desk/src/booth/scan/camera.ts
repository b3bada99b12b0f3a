import { troubleOf, type Trouble } from './trouble.rules.js';

/** The camera could not be opened. */
export class NoCamera extends Error {
  constructor(readonly trouble: Trouble) {
    super(`No camera: ${trouble}.`);
  }
}

/** The one at the back where there are two. Whoever opens it closes it. Throws NoCamera. */
export async function openCamera(): Promise<MediaStream> {
  // Not there over plain http.
  if (!('mediaDevices' in navigator)) throw new NoCamera('none');
  try {
    const video = { facingMode: { ideal: 'environment' }, width: { ideal: 1_280 } };
    return await navigator.mediaDevices.getUserMedia({ video, audio: false });
  } catch (error) {
    throw new NoCamera(troubleOf(error));
  }
}

export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
