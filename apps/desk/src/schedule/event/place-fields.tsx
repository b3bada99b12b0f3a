import { textIn } from '@blueheart/i18n';
import type { Venue } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { SelectField } from '../../ui/field.js';
import { venuesByName } from './event.rules.js';
import type { Typed } from './form.rules.js';

interface PlaceFieldsProps {
  readonly typed: Typed;
  readonly venues: readonly Venue[];
  readonly error: unknown;
  readonly onPlace: (place: Pick<Typed, 'venue' | 'space'>) => void;
}

/** Where; the space too where there is more than one. */
export function PlaceFields({ typed, venues, error, onPlace }: PlaceFieldsProps) {
  const { t, locale, number } = useLanguage();
  const venue = venues.find(({ id }) => id === typed.venue);
  const spaces = venue?.spaces ?? [];
  return (
    <>
      <SelectField
        label={t('deskschedule:form.venue')}
        value={typed.venue}
        onValue={(chosen) => {
          const [first] = venues.find(({ id }) => id === chosen)?.spaces ?? [];
          onPlace({ venue: chosen, space: first?.id ?? '' });
        }}
        options={venuesByName(venues, locale).map(({ id, names, placeholder }) => ({
          value: id,
          text: placeholder
            ? t('deskschedule:form.placeholder', { name: textIn(names, locale) })
            : textIn(names, locale),
        }))}
        mistake={mistakeAt(error, 'venue')}
      />
      {spaces.length > 1 && (
        <SelectField
          label={t('deskschedule:form.space')}
          value={typed.space}
          onValue={(space) => onPlace({ venue: typed.venue, space })}
          options={spaces.map(({ id, name, capacity }) => ({
            value: id,
            text:
              (name || t('deskschedule:spaces.unnamed')) +
              (capacity === null ? '' : ` (${number(capacity)})`),
          }))}
          mistake={mistakeAt(error, 'space')}
        />
      )}
    </>
  );
}
