import { formatNumber } from '@blueheart/i18n';
import { Button, ButtonLink, errorOf, Field } from '@blueheart/pages';
import { actionOf, addressOf, plain } from './supplies.address.js';
import { Hidden } from './supplies.hidden.js';
import type { OpenProps } from './supplies.views.js';

/** What is asked for, or is to be asked for otherwise: one number an item, and nothing for what is not needed. */
export function AskForm(props: OpenProps) {
  const { t, locale, items, requests, changing, typed, today } = props;
  const about = changing?.id ?? '';
  const mine = typed?.form === about ? typed : undefined;
  const errors = mine?.errors ?? [];
  const values = mine?.values ?? valuesOf(props);
  const first = requests.length === 0;
  const before = new Set(changing?.lines.map(({ field }) => field));
  const asked = items.filter(({ field, offered }) => offered || before.has(field));
  return (
    <section aria-labelledby="ask" class="supplies-ask">
      <h2 id="ask">
        {changing
          ? t('supplies:change.title', { n: formatNumber(changing.number, locale) })
          : t(first ? 'supplies:ask.first' : 'supplies:ask.title')}
      </h2>
      <p class="hint">{t('supplies:ask.lead')}</p>
      <form method="post" action={actionOf(props)} novalidate data-once>
        <Hidden {...props} act={changing ? 'change' : 'ask'} about={about} />
        {changing && <input type="hidden" name="version" value={changing.version} />}
        <fieldset class="supplies-items">
          <legend>{t('supplies:ask.items')}</legend>
          {asked.map(({ field, name }) => (
            <Field
              key={field}
              name={field}
              label={name}
              value={values[field]}
              error={errorOf(errors, field)}
              input={{ inputMode: 'numeric', autocomplete: 'off', maxLength: 12 }}
            />
          ))}
        </fieldset>
        <Field
          name="by"
          label={t('supplies:ask.by')}
          value={values['by']}
          error={errorOf(errors, 'by')}
          input={{ type: 'date', dir: 'ltr', min: today }}
        />
        <Field
          name="purpose"
          label={t('supplies:ask.purpose')}
          hint={t('supplies:ask.purposeHint')}
          value={values['purpose']}
          error={errorOf(errors, 'purpose')}
          input={{ dir: 'auto', maxLength: 500, autocomplete: 'off' }}
        />
        <Field
          name="destination"
          label={t('supplies:ask.destination')}
          hint={t('supplies:ask.destinationHint')}
          value={values['destination']}
          error={errorOf(errors, 'destination')}
          input={{ dir: 'auto', maxLength: 500, autocomplete: 'off' }}
        />
        <Button busy={t('common:sending')}>
          {t(changing ? 'supplies:change.send' : 'supplies:ask.send')}
        </Button>
      </form>
      {changing && (
        <ButtonLink href={addressOf(props, locale)} tone="quiet">
          {t('supplies:change.back')}
        </ButtonLink>
      )}
    </section>
  );
}

/** What was asked for, as it would be typed. */
function valuesOf({ changing, locale }: OpenProps): Partial<Record<string, string>> {
  if (!changing) return {};
  return {
    ...Object.fromEntries(changing.lines.map(({ field, asked }) => [field, plain(asked, locale)])),
    by: changing.neededBy ?? '',
    purpose: changing.purpose ?? '',
    destination: changing.destination ?? '',
  };
}
