import { formatTime } from '@blueheart/i18n';
import type { ConferencePlan } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { SelectField } from '../../ui/field.js';
import { asDate } from '../wall.rules.js';
import { Look } from './speakers.js';
import type { Speaking } from './speaking.js';

type Rows = ConferencePlan['agenda'];

interface AgendaSpeakersProps {
  readonly rows: Rows;
  readonly onRows: (rows: Rows) => void;
  readonly speaking: Speaking;
  readonly error: unknown;
}

/** Which of the speakers speaks to which line. */
export function AgendaSpeakers({ rows, onRows, speaking, error }: AgendaSpeakersProps) {
  const { t, locale } = useLanguage();
  if (rows.length === 0 || speaking.all.length === 0) return null;
  const options = [
    { value: '', text: t('deskschool:speakers.nobody') },
    ...speaking.all.map(({ id, position, name }) => ({
      value: id,
      text: [position, name].flatMap((one) => (one ? [isolated(one)] : [])).join(' · '),
    })),
  ];
  const choose = (at: number, speaker: string) =>
    onRows(rows.map((row, index) => (index === at ? { ...row, speaker: speaker || null } : row)));
  return (
    <fieldset className="agenda-speakers">
      <legend>{t('deskschool:speakers.who')}</legend>
      <p className="fine">{t('deskschool:speakers.whoHint')}</p>
      <Look speaking={speaking} />
      {rows.map(({ at, title, speaker }, index) => (
        <SelectField
          key={`${at} ${title} ${index}`}
          label={`${formatTime(asDate(`2000-01-01T${at}`), locale, 'UTC')} ${isolated(title)}`}
          value={speaker ?? ''}
          onValue={(value) => choose(index, value)}
          options={options}
          mistake={mistakeAt(error, speakerPath(index))}
        />
      ))}
    </fieldset>
  );
}

/** Where a refusal names the speaker of a row. */
export const speakerPath = (index: number) => `agenda.${index}.speaker`;
