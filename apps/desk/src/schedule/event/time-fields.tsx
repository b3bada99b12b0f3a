import { useLanguage } from '../../language/language.js';
import { TextField } from '../../ui/field.js';
import './form.css';

export interface Time {
  /** `2026-03-28` */
  readonly day: string;
  /** `10:00` */
  readonly from: string;
  readonly until: string;
}

interface TimeFieldsProps {
  readonly legend: string;
  readonly time: Time;
  readonly onTime: (time: Time) => void;
  readonly mistakes: { readonly from?: string | undefined; readonly until?: string | undefined };
  readonly earliest?: string;
}

/** A day and two times of it, as the clock there shows them. */
export function TimeFields({ legend, time, onTime, mistakes, earliest }: TimeFieldsProps) {
  const { t } = useLanguage();
  const { day, from, until } = time;
  const isOvernight = from !== '' && until !== '' && until <= from;
  return (
    <fieldset className="time-fields">
      <legend>{legend}</legend>
      <TextField
        label={t('deskschedule:form.day')}
        type="date"
        required
        min={earliest}
        value={day}
        onValue={(value) => onTime({ ...time, day: value })}
        mistake={mistakes.from}
      />
      <TextField
        label={t('deskschedule:form.from')}
        type="time"
        required
        value={from}
        onValue={(value) => onTime({ ...time, from: value })}
      />
      <TextField
        label={t('deskschedule:form.until')}
        type="time"
        required
        value={until}
        onValue={(value) => onTime({ ...time, until: value })}
        hint={isOvernight ? t('deskschedule:form.overnight') : undefined}
        mistake={mistakes.until}
      />
    </fieldset>
  );
}
