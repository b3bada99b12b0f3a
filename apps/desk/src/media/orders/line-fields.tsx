import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Discounts } from './discounts.js';
import { wholeOf, type TypedLine } from './draft.rules.js';
import type { Choices } from './orders.js';
import { Doubts, FrameWarnings } from './warnings.js';
import { useOrderWords } from './words.js';

interface LineProps {
  readonly line: TypedLine;
  readonly at: number;
  readonly outlet: Choices['outlets'][number] | undefined;
  readonly currency: string;
  readonly mistake: (field: string) => string | undefined;
  readonly error: unknown;
  readonly onChange: (changed: Partial<TypedLine>) => void;
}

const units = ['frame-week', 'page', 'spot', 'day', 'week', 'thousand', 'post'] as const;

type Sites = Choices['outlets'][number]['sites'];

/** The last day of a frame's licence, where that is before the last of the flight. */
function endsOf(sites: Sites, { site, until }: TypedLine): string | null {
  const ends = sites.find(({ id }) => id === site)?.licenceUntil ?? null;
  return ends !== null && until !== '' && ends < until ? ends : null;
}

/** Where, when, how much of it, and for how much. */
export function LineFields({ line, at, outlet, currency, mistake, error, onChange }: LineProps) {
  const { t, number } = useLanguage();
  const words = useOrderWords();
  const of = (field: 'format' | 'quantity' | 'from' | 'until' | 'unitPrice') => ({
    label: t(`deskmediaorders:fields.${field}`, { currency }),
    value: line[field],
    onValue: (value: string) => onChange({ [field]: value }),
    mistake: mistake(`${field}-${at}`) ?? mistakeAt(error, `lines.${at}.${field}`),
    autoComplete: 'off',
  });
  const sites = outlet?.sites ?? [];
  return (
    <fieldset className="orders-line">
      <legend>{t('deskmediaorders:line', { n: number(at + 1) })}</legend>
      {sites.length > 0 && (
        <SelectField
          label={t('deskmediaorders:fields.site')}
          value={line.site}
          onValue={(site) => onChange({ site })}
          options={[
            { value: '', text: t('deskmediaorders:noSite') },
            ...sites.map(({ id, code, names }) => ({
              value: id,
              text: words.place({ site: { id, code, names }, format: '' }),
            })),
          ]}
        />
      )}
      <TextField maxLength={60} {...of('format')} />
      <SelectField
        label={t('deskmediaorders:fields.unit')}
        value={line.unit}
        onValue={(unit) => onChange({ unit: units.find((one) => one === unit) ?? 'frame-week' })}
        options={units.map((value) => ({ value, text: t(`deskmediaorders:units.${value}`) }))}
      />
      <TextField inputMode="numeric" maxLength={7} {...of('quantity')} />
      <TextField type="date" {...of('from')} />
      <TextField type="date" {...of('until')} />
      <Doubts of={{ ...line, quantity: wholeOf(line.quantity), hasSite: line.site !== '' }} />
      <FrameWarnings of={{ clash: null, licenceEnds: endsOf(sites, line) }} />
      <TextField
        hint={t('deskmediaorders:hints.unitPrice')}
        inputMode="decimal"
        maxLength={20}
        {...of('unitPrice')}
      />
      <Discounts
        discounts={line.discounts}
        mistake={
          mistake(`discount-${at}`) ??
          line.discounts
            .map((_, one) => mistakeAt(error, `lines.${at}.discounts.${one}`))
            .find(Boolean)
        }
        onChange={(discounts) => onChange({ discounts })}
      />
    </fieldset>
  );
}
