import type { EventTemplate } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { SelectField } from '../../ui/field.js';
import { shiftMistake } from './template.rules.js';

interface PickTemplateProps {
  readonly templates: readonly EventTemplate[];
  /** Undefined for none. */
  readonly chosen: EventTemplate | undefined;
  readonly error: unknown;
  readonly onChosen: (template: EventTemplate | undefined) => void;
}

/** By which template something is planned; nothing is asked before there is one. */
export function PickTemplate({ templates, chosen, error, onChosen }: PickTemplateProps) {
  const { t } = useLanguage();
  const brings = useBrings();
  if (templates.length === 0) return null;
  return (
    <SelectField
      label={t('deskschedule:templates.pick')}
      hint={chosen && brings(chosen)}
      value={chosen?.id ?? ''}
      onValue={(id) => onChosen(templates.find((one) => one.id === id))}
      options={[
        { value: '', text: t('deskschedule:templates.pickNone') },
        ...templates.map(({ id, name }) => ({ value: id, text: name })),
      ]}
      mistake={shiftMistake(error)}
    />
  );
}

/** What comes along with a template, in a sentence or two. */
export function useBrings(): (template: EventTemplate) => string {
  const { t, number } = useLanguage();
  return ({ shifts: { length }, programme }) =>
    [
      t('deskschedule:templates.brings', { count: length, n: number(length) }),
      programme && t('deskschedule:templates.programme'),
    ]
      .filter(Boolean)
      .join(' ');
}
