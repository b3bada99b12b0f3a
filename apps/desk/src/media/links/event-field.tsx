import { useState } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useEvents } from '../../schedule/events.js';
import { dayOf, daysLater, wallAt } from '../../schedule/wall.rules.js';
import { useWords } from '../../schedule/words.js';
import { useWork } from '../../shell/campaign.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Bones } from '../../ui/page.js';

/** How far ahead something is printed for an event. */
const days = 190;

interface FieldProps {
  readonly slug: string;
  readonly value: string;
  readonly onValue: (event: string) => void;
  readonly mistake: string | undefined;
}

/** At what a link is shown, of all that is planned or agreed and not called off. */
export function EventField({ slug, value, onValue, mistake }: FieldProps) {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const words = useWords();
  const [today] = useState(() => dayOf(wallAt(new Date(), campaign!.timeZone)));
  const events = useEvents(slug, { from: today, until: daysLater(today, days), limit: 500 });
  if (!events.data)
    return events.error ? <Failure error={events.error} quiet /> : <Bones lines={2} />;
  const coming = events.data.filter(({ state }) => state !== 'cancelled' && state !== 'done');
  if (coming.length === 0) return null;
  return (
    <SelectField
      label={t('desklinks:form.event')}
      hint={t('desklinks:form.eventHint')}
      value={value}
      onValue={onValue}
      options={[
        { value: '', text: t('desklinks:form.noEvent') },
        ...coming.map((one) => ({
          value: one.id,
          text: t('deskcalls:about', {
            event: isolated(words.text(one.venue.names)),
            day: words.day(one.starts),
            span: words.span(one.starts, one.ends),
          }),
        })),
      ]}
      mistake={mistake}
    />
  );
}
