import { endOf } from '../handover/names.js';
import { useSpeech } from '../speech.js';
import { usePhone, useView } from '../use-phone.js';

/** Phone by phone what the server has of it, and when it was last heard. */
export function Phones() {
  const { t, number, time } = useSpeech();
  const { device: own } = usePhone();
  const { heard, event } = useView();
  return (
    <ul className="at-rows fine">
      {heard?.devices?.map(({ device, confirmed, waiting, lastHeardAt }) => (
        <li key={device}>
          {t(device === own ? 'boothhandover:phones.this' : 'boothhandover:phones.other', {
            id: endOf(device),
            confirmed: number(confirmed),
            waiting: number(waiting),
            time: time(lastHeardAt, event!.zone),
          })}
        </li>
      ))}
    </ul>
  );
}
