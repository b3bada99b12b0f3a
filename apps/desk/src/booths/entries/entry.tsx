import { textIn } from '@blueheart/i18n';
import { Link } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useNames } from '../../people/people.js';
import { useEntryWords } from '../../schedule/counts/entry-words.js';
import { useWords } from '../../schedule/words.js';
import { tappedAt, type HeldEntry } from './held.rules.js';

interface EntryProps {
  readonly held: HeldEntry;
  readonly slug: string;
  readonly timeZone: string;
  readonly isChosen: boolean;
  readonly onChosen: (isChosen: boolean) => void;
}

/** One entry that waits: what was tapped, why it waits, by whom it is, on which phone and at which booth. */
export function Entry({ held, slug, timeZone, isChosen, onChosen }: EntryProps) {
  const { t, locale, moment } = useLanguage();
  const words = useWords();
  const tell = useEntryWords(slug);
  const names = useNames(slug);
  const { entry, code, event, booth, device, by, sentBy, receivedAt } = held;
  const nameOf = (id: string) => isolated(names.data?.get(id) ?? t('deskbooths:entries.somebody'));
  const tapped = tappedAt(entry);
  return (
    <li className="held-entry">
      <label className="tick">
        <input
          type="checkbox"
          checked={isChosen}
          onChange={({ currentTarget }) => onChosen(currentTarget.checked)}
        />
        <span>
          <b>{tell(entry)}</b>
          <br />
          {t(`deskbooths:entries.codes.${code}`)}
          <br />
          <span className="fine">
            {tapped && `${t('deskbooths:entries.tapped', { moment: moment(tapped, timeZone) })} `}
            {t('deskbooths:entries.came', {
              moment: moment(receivedAt, timeZone),
              id: isolated(device.slice(-4)),
            })}
            <br />
            {t('deskbooths:entries.by', { name: nameOf(by) })}
            {sentBy && sentBy !== by && (
              <> {t('deskbooths:entries.sentBy', { name: nameOf(sentBy) })}</>
            )}
          </span>
        </span>
      </label>
      <Link to={`/schedule/events/${event}`} className="past-link">
        {t('deskbooths:entries.booth', {
          booth: isolated(textIn(booth.titles, locale) || t('deskschedule:kinds.booth')),
          venue: isolated(textIn(booth.venue, locale)),
          day: words.day(booth.starts),
        })}
      </Link>
    </li>
  );
}
