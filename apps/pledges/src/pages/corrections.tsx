import type { Translate } from '@blueheart/i18n';
import { Field, Tick, errorOf, type FieldMessage } from '@blueheart/pages';

/** What a signer may change of a pledge: the name, and the two things that are theirs to wish. */
export interface Corrections extends Wishes {
  readonly name: string;
}

interface Wishes {
  readonly showName: boolean;
  readonly updates: boolean;
}

interface CorrectionsProps {
  t: Translate;
  values: Corrections;
  errors?: readonly FieldMessage[];
}

export function CorrectionFields({ t, values, errors = [] }: CorrectionsProps) {
  return (
    <>
      <Field
        name="name"
        label={t('pledges:form.name')}
        value={values.name}
        error={errorOf(errors, 'name')}
        input={{ autocomplete: 'name', dir: 'auto', required: true }}
      />
      <WishFields t={t} values={values} />
    </>
  );
}

/** `quiet` where a heading above says it already: then only a screen reader hears the group's name. */
export function WishFields({ t, values, quiet }: { t: Translate; values: Wishes; quiet?: true }) {
  return (
    <fieldset class="choice">
      <legend class={quiet && 'away'}>{t('pledges:form.choices')}</legend>
      <Tick name="showName" label={t('pledges:form.showName')} checked={values.showName} />
      <Tick name="updates" label={t('pledges:form.updates')} checked={values.updates} />
    </fieldset>
  );
}
