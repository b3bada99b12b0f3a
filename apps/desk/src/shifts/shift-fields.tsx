import { mistakeAt } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { TimeFields } from '../schedule/event/time-fields.js';
import { SelectField, TextField } from '../ui/field.js';
import { Ticks } from '../ui/ticks.js';
import { shiftRoles, skills, spoken, type TypedShift } from './shifts.rules.js';
import '../schedule/event/form.css';

interface ShiftFieldsProps {
  readonly typed: TypedShift;
  readonly onTyped: (typed: TypedShift) => void;
  readonly error: unknown;
  /** Of a shift of each day only the hours are asked. */
  readonly daily?: boolean;
  /** What mistakes are told about: `shifts.0.` for the first of several. */
  readonly path?: string;
}

/** What is done, when, and how many it takes; what they have to bring is folded away. */
export function ShiftFields({ typed, onTyped, error, daily, path = '' }: ShiftFieldsProps) {
  const { t } = useLanguage();
  const set = (changes: Partial<TypedShift>) => onTyped({ ...typed, ...changes });
  const mistake = (name: string) => mistakeAt(error, path + name);
  const clock = (name: 'from' | 'until') => (
    <TextField
      label={t(`deskschedule:form.${name}`)}
      type="time"
      required
      value={typed[name]}
      onValue={(value) => set({ [name]: value })}
      mistake={mistake(name === 'from' ? 'starts' : 'ends')}
    />
  );
  const count = (name: 'need' | 'capacity') => (
    <TextField
      label={t(`deskshifts:form.${name}`)}
      type="number"
      inputMode="numeric"
      required
      min={1}
      max={200}
      value={typed[name]}
      onValue={(value) => set({ [name]: value })}
      mistake={mistake(name)}
    />
  );
  return (
    <>
      <SelectField
        label={t('deskshifts:form.role')}
        value={typed.role}
        onValue={(role) => set({ role: role as TypedShift['role'] })}
        options={shiftRoles.map((value) => ({ value, text: t(`deskshifts:roles.${value}`) }))}
      />
      {daily ? (
        <div className="two-fields">
          {clock('from')}
          {clock('until')}
        </div>
      ) : (
        <TimeFields
          legend={t('deskschedule:form.when')}
          time={typed}
          onTime={({ day, from, until }) => set({ day, from, until })}
          mistakes={{ from: mistake('starts'), until: mistake('ends') }}
        />
      )}
      <div className="two-fields">
        {count('need')}
        {count('capacity')}
      </div>
      <details open={typed.skills.length + typed.languages.length > 0}>
        <summary>{t('deskshifts:form.asks')}</summary>
        <div className="form">
          <Ticks
            label={t('deskshifts:skills.label')}
            options={skills.map((value) => ({ value, text: t(`deskshifts:skills.${value}`) }))}
            chosen={typed.skills}
            onChosen={(chosen) => set({ skills: chosen })}
          />
          <Ticks
            label={t('deskshifts:spoken.label')}
            options={spoken.map((value) => ({ value, text: t(`deskshifts:spoken.${value}`) }))}
            chosen={typed.languages}
            onChosen={(chosen) => set({ languages: chosen })}
          />
        </div>
      </details>
    </>
  );
}
