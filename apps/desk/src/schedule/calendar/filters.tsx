import { textIn } from '@blueheart/i18n';
import type { Venue } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useNames } from '../../pledges/names.js';
import { SelectField } from '../../ui/field.js';
import { Narrow } from '../../ui/narrow.js';
import { kinds, states, venuesByName } from '../event/event.rules.js';
import { WhoseField } from '../whose.js';
import { isNarrow, type Looked } from './view.rules.js';

interface FiltersProps {
  readonly looked: Looked;
  readonly slug: string;
  readonly venues: readonly Venue[];
  /** Whether whoever reads can have something of their own here. */
  readonly plans: boolean;
  readonly onLook: (changes: Partial<Looked>) => void;
}

/** What is chosen stands in the address, so that it can be come back to and passed on. */
export function EventFilters({ looked, slug, venues, plans, onLook }: FiltersProps) {
  const governorates = useNames(slug).all('governorate');
  const { t, locale } = useLanguage();
  const every = { value: '', text: t('deskschedule:filter.all') };
  const { kind, state, venue, governorate, whose } = looked;
  return (
    <Narrow isNarrowed={isNarrow(looked)}>
      <SelectField
        label={t('deskschedule:filter.kind')}
        value={kind ?? ''}
        onValue={(value) => onLook({ kind: value as Looked['kind'] })}
        options={[
          every,
          ...kinds.map((one) => ({ value: one, text: t(`deskschedule:kinds.${one}`) })),
        ]}
      />
      <SelectField
        label={t('deskschedule:filter.state')}
        value={state ?? ''}
        onValue={(value) => onLook({ state: value as Looked['state'] })}
        options={[
          every,
          ...states.map((one) => ({ value: one, text: t(`deskschedule:states.${one}`) })),
        ]}
      />
      <SelectField
        label={t('deskschedule:filter.venue')}
        value={venue ?? ''}
        onValue={(value) => onLook({ venue: value })}
        options={[
          every,
          ...venuesByName(venues, locale).map(({ id, names }) => ({
            value: id,
            text: textIn(names, locale),
          })),
        ]}
      />
      <SelectField
        label={t('deskschedule:filter.governorate')}
        value={governorate ?? ''}
        onValue={(value) => onLook({ governorate: value })}
        options={[every, ...governorates]}
      />
      {plans && <WhoseField value={whose} onValue={(value) => onLook({ whose: value })} />}
    </Narrow>
  );
}
