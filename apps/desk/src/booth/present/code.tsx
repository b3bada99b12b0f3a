import { codeAt, codeLivesSeconds } from '@blueheart/booth';
import { useEffect, useState } from 'react';
import { renderSVG } from 'uqr';
import { useSpeech } from '../speech.js';
import { useView } from '../use-phone.js';

/** The code by which people say themselves that they are here: digits, and the same for a camera. */
export function Code({ onBack }: { onBack: () => void }) {
  const { t, number } = useSpeech();
  const { event } = useView();
  const { code, seconds } = useCode();
  useLight();
  const address = `${location.origin}/desk/my/here#${event!.id}.${code}`;
  return (
    <div className="at-scroll at-code-screen">
      <h2>{t('boothpresent:code.title')}</h2>
      {code === undefined && <p>{t('boothpresent:code.notNear')}</p>}
      {code && (
        <>
          <p>{t('boothpresent:code.lead')}</p>
          <p className="at-digits" dir="ltr">
            {code.slice(0, 3)} {code.slice(3)}
          </p>
          <p className="fine">
            {t('boothpresent:code.lives', { count: seconds, n: number(seconds) })}
          </p>
          <img
            className="at-picture"
            src={`data:image/svg+xml,${encodeURIComponent(renderSVG(address, { ecc: 'L', border: 3 }))}`}
            alt={t('boothpresent:code.picture')}
          />
        </>
      )}
      <button type="button" className="button button-wide" onClick={onBack}>
        {t('booth:back')}
      </button>
    </div>
  );
}

/** By the server's clock, as it was when this phone was last told: its own may have been set by hand. */
function useCode(): { readonly code: string | undefined; readonly seconds: number } {
  const { event, clock } = useView();
  const secret = (event as { checkIn?: string | null }).checkIn;
  const [now, setNow] = useState(() => Date.now() + clock);
  const [code, setCode] = useState<string>();
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now() + clock), 1_000);
    return () => clearInterval(timer);
  }, [clock]);
  const step = Math.floor(now / 1_000 / codeLivesSeconds);
  useEffect(() => {
    if (secret) void codeAt(bytesOf(secret), step * codeLivesSeconds * 1_000).then(setCode);
  }, [secret, step]);
  return { code, seconds: codeLivesSeconds - (Math.floor(now / 1_000) % codeLivesSeconds) };
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** The screen stays lit, where the browser lets it. */
function useLight(): void {
  useEffect(() => {
    const lock = navigator.wakeLock?.request('screen').catch(() => undefined);
    return () => void lock?.then((held) => held?.release());
  }, []);
}
