import { useSpeech } from '../speech.js';
import { useView } from '../use-phone.js';
import { useNameOf, useTaken } from './names.js';

/** To whom this phone's figures went; nothing while nobody has countersigned. */
export function HandedOver() {
  const { t, time, number } = useSpeech();
  const { event } = useView();
  const nameOf = useNameOf();
  const taken = useTaken();
  if (!taken) return null;
  const name = taken.toName || nameOf(taken.to);
  const said = { time: time(taken.recordedAt, event!.zone), last: number(taken.last) };
  return (
    <p role="status" className="at-note at-note-good">
      {name
        ? t('boothhandover:done.to', { ...said, name: `\u2068${name}\u2069` })
        : t('boothhandover:done.nameless', said)}
    </p>
  );
}
