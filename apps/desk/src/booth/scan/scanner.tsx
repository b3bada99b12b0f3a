import { lazy, Suspense } from 'react';
import { useSpeech } from '../speech.js';
import type { ScannerProps } from './screen.js';

const Loaded = lazy(() => import('./screen.js'));

/** Reads a code with the camera, or lets it be typed; loaded when it is opened first, from the phone itself if need be. */
export function Scanner(props: ScannerProps) {
  const { t } = useSpeech();
  return (
    <Suspense fallback={<p className="at-scroll">{t('boothscan:opening')}</p>}>
      <Loaded {...props} />
    </Suspense>
  );
}
