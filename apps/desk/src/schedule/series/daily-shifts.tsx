import { useLanguage } from '../../language/language.js';
import { ShiftFields } from '../../shifts/shift-fields.js';
import { emptyShift, type TypedShift } from '../../shifts/shifts.rules.js';
import { Button } from '../../ui/button.js';
import type { Typed } from '../event/form.rules.js';
import { spanOf } from '../wall.rules.js';

interface DailyShiftsProps {
  readonly typed: Typed;
  readonly shifts: readonly TypedShift[];
  readonly onShifts: (shifts: readonly TypedShift[]) => void;
  readonly error: unknown;
}

/** The shifts of each day: as many as are added. */
export function DailyShifts({ typed, shifts, onShifts, error }: DailyShiftsProps) {
  const { t, number } = useLanguage();
  const { day, from, until } = typed;
  const add = () => onShifts([...shifts, emptyShift(spanOf(day, from, until))]);
  return (
    <section className="daily-shifts">
      <h2>{t('deskseries:shifts.title')}</h2>
      <p className="fine">{t('deskseries:shifts.lead')}</p>
      {shifts.map((shift, at) => (
        <fieldset className="daily-shift" key={at}>
          <legend>{t('deskseries:shifts.one', { n: number(at + 1) })}</legend>
          <div className="form">
            <ShiftFields
              typed={shift}
              onTyped={(changed) => onShifts(shifts.with(at, changed))}
              error={error}
              path={`shifts.${at}.`}
              daily
            />
            <Button
              kind="text"
              aria-label={t('deskseries:shifts.removeOne', { n: number(at + 1) })}
              onClick={() => onShifts(shifts.toSpliced(at, 1))}
            >
              {t('deskseries:shifts.remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      <Button icon="plus" onClick={add}>
        {t('deskseries:shifts.add')}
      </Button>
    </section>
  );
}
