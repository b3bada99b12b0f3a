import { useEffect, useRef, useState } from 'react';
import { useSpeech } from '../speech.js';
import { closeCamera, NoCamera, openCamera } from './camera.js';
import { openReader } from './reader.js';
import type { Trouble } from './trouble.rules.js';

interface ViewfinderProps {
  readonly onText: (text: string) => Promise<void>;
  readonly onTrouble: (trouble: Trouble) => void;
}

/** What the camera sees, for as long as it is shown. */
export function Viewfinder({ onText, onTrouble }: ViewfinderProps) {
  const { t } = useSpeech();
  const video = useRef<HTMLVideoElement>(null);
  const hearers = useRef({ onText, onTrouble });
  hearers.current = { onText, onTrouble };
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const closing = new AbortController();
    look(video.current!, closing.signal, {
      onOpen: () => setOpen(true),
      onText: (text) => hearers.current.onText(text),
    }).catch((error: unknown) => {
      if (!closing.signal.aborted)
        hearers.current.onTrouble(error instanceof NoCamera ? error.trouble : 'busy');
    });
    return () => closing.abort();
  }, []);
  return (
    <div className="at-view">
      <video ref={video} muted playsInline aria-label={t('boothscan:view')} />
      {!isOpen && <p role="status">{t('boothscan:opening')}</p>}
    </div>
  );
}

/** A thumb's shake between two looks, and time for the page in between. */
const pauseMs = 120;

interface Hearer {
  readonly onOpen: () => void;
  readonly onText: (text: string) => Promise<void>;
}

/** Opens the camera and tells each code once, until it is closed. Throws NoCamera. */
async function look(
  video: HTMLVideoElement,
  closing: AbortSignal,
  { onOpen, onText }: Hearer,
): Promise<void> {
  const stream = await openCamera();
  const close = () => closeCamera(stream);
  closing.addEventListener('abort', close);
  if (closing.aborted) return close();
  video.srcObject = stream;
  const [read] = await Promise.all([openReader(), video.play()]);
  onOpen();
  for (let last: string | undefined; !closing.aborted;) {
    const text = await read(video);
    // One that was told is not told again while it is held before the camera.
    if (text && text !== last && !closing.aborted) await onText((last = text));
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
