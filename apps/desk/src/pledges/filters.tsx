import { locales } from '@blueheart/i18n';
import { useLanguage } from '../language/language.js';
import { SelectField, TextField } from '../ui/field.js';
import { none, states, type Search, type Searched } from './list.rules.js';
import { useNames } from './names.js';

interface FiltersProps {
  readonly slug: string;
  readonly search: Search;
  readonly onChange: (name: Searched, value: string) => void;
  /** Which of them, in this order. */
  readonly parts: readonly Searched[];
}

/** Which pledges: each part is one of a few, or a day. */
export function Filters({ slug, search, onChange, parts }: FiltersProps) {
  const { t } = useLanguage();
  const names = useNames(slug);
  const every = { value: '', text: t('deskpledges:list.all') };
  const options = {
    state: states.map((one) => ({ value: one as string, text: t(`deskpledges:states.${one}`) })),
    language: locales.map((one) => ({ value: one as string, text: t(`desk:languages.${one}`) })),
    governorate: [
      ...names.all('governorate'),
      { value: none, text: t('deskpledges:figures.none') },
    ],
    source: [...names.all('source'), { value: none, text: t('deskpledges:figures.noSource') }],
  };
  return parts.map((part) => {
    const label = t(`deskpledges:list.${part}`);
    const value = search[part] ?? '';
    const onValue = (changed: string) => onChange(part, changed);
    if (part === 'from' || part === 'until')
      return (
        <TextField
          key={part}
          type="date"
          label={label}
          value={value}
          min={part === 'until' ? search.from : undefined}
          onValue={onValue}
        />
      );
    return (
      <SelectField
        key={part}
        label={label}
        value={value}
        onValue={onValue}
        options={[every, ...withOwn(options[part], value)]}
      />
    );
  });
}

/** What an address names that has no name here is still shown as chosen. */
function withOwn(options: readonly { value: string; text: string }[], value: string) {
  const isThere = value === '' || options.some((one) => one.value === value);
  return isThere ? options : [...options, { value, text: value }];
}
