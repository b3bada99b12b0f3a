import type { MyShift } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWords } from '../../schedule/words.js';

/** When, what and where: what somebody looks for first. */
export function ShiftFacts({ shift }: { shift: MyShift }) {
  const { t } = useLanguage();
  const words = useWords();
  const { starts, ends, role, event } = shift;
  const place = words.place({ ...event, venue: named(event.venue), space: spaceOf(event.space) });
  const asks = [
    ...shift.skills.map((one) => t(`deskshifts:skills.${one}`)),
    ...shift.languages.map((one) => t(`deskshifts:spoken.${one}`)),
  ];
  return (
    <>
      <h2>{words.day(starts)}</h2>
      <p className="my-time">{words.span(starts, ends)}</p>
      <p>
        {words.text(event.titles)
          ? t('deskshifts:mine.what', {
              role: t(`deskshifts:roles.${role}`),
              event: isolated(words.event(event)),
            })
          : t(`deskshifts:roles.${role}`)}
      </p>
      <p>
        <bdi>{place}</bdi>
      </p>
      {asks.length > 0 && (
        <p className="fine">
          {t('deskshifts:card.asks', { what: asks.join(t('deskschedule:comma')) })}
        </p>
      )}
    </>
  );
}

const named = (names: Record<string, string>) => ({ id: '', names, governorate: null });
const spaceOf = (name: string) => ({ id: '', name });
