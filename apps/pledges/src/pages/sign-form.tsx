import { Button, Field, Tick, Tiles, errorOf } from '@blueheart/pages';
import { addressOf } from './frame.js';
import { Trap } from './trap.js';
import type { CampaignPageProps } from './views.js';

/** The form itself: an ordinary one, that needs no script. What is needed to sign comes before what is free. */
export function SignForm({
  locale,
  t,
  campaign,
  places,
  source,
  version,
  shown,
  values = {},
  errors = [],
}: CampaignPageProps) {
  return (
    <form method="post" action={addressOf(locale, campaign.slug)} novalidate data-once>
      <input type="hidden" name="locale" value={locale} />
      {source && <input type="hidden" name="source" value={source} />}
      {version && <input type="hidden" name="version" value={version} />}
      <Trap t={t} shown={shown} />
      <Field
        name="name"
        label={t('pledges:form.name')}
        value={values.name}
        error={errorOf(errors, 'name')}
        input={{ autocomplete: 'name', dir: 'auto', required: true }}
      />
      <Field
        name="contact"
        label={t('pledges:form.contact')}
        hint={t('pledges:form.contactHint')}
        value={values.contact}
        error={errorOf(errors, 'contact')}
        input={{
          autocomplete: 'email',
          inputmode: 'email',
          autocapitalize: 'none',
          spellcheck: false,
          dir: 'ltr',
          required: true,
        }}
      />
      <Tick
        name="sharedAddress"
        label={t('pledges:form.sharedAddress')}
        checked={values.sharedAddress}
        error={errorOf(errors, 'sharedAddress')}
      />
      <Tiles
        name="governorate"
        legend={t('pledges:form.governorate')}
        aside={t('common:optional')}
        options={places.map(({ code, name }) => ({ value: code, label: name }))}
        none={t('pledges:form.governorateNone')}
        value={values.governorate}
        error={errorOf(errors, 'governorate')}
      />
      <fieldset class="choice">
        <legend>{t('pledges:form.needed')}</legend>
        <Tick
          name="adult"
          label={t('pledges:form.adult')}
          checked={values.adult}
          required
          error={errorOf(errors, 'adult')}
        />
        <Tick
          name="consent"
          label={t('pledges:form.consent')}
          checked={values.consent}
          required
          error={errorOf(errors, 'consent')}
        />
      </fieldset>
      <fieldset class="choice">
        <legend>{t('pledges:form.choices')}</legend>
        <Tick name="showName" label={t('pledges:form.showName')} checked={values.showName} />
        <Tick name="updates" label={t('pledges:form.updates')} checked={values.updates} />
      </fieldset>
      <Button busy={t('common:sending')}>{t('pledges:form.submit')}</Button>
      <p class="fine">
        {t('pledges:form.fine')}{' '}
        <a href={addressOf(locale, campaign.slug, '/privacy')}>{t('common:privacy')}</a>
      </p>
    </form>
  );
}
