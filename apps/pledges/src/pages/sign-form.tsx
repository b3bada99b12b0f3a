import { addressOf } from '@blueheart/contracts';
import { Button, Field, Seal, Tick, Tiles, errorOf } from '@blueheart/pages';
import { contactInput } from './contact-input.js';
import { AddressOffer, DefaultButton, offerId } from './address-offer.js';
import { Trap } from './trap.js';
import type { CampaignPageProps } from './views.js';

/** Each fills a part of the heart. */
const needed = ['name', 'contact', 'adult', 'consent'] as const;

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
  offer,
}: CampaignPageProps) {
  const done = needed.filter((field) => values[field] && !errorOf(errors, field));
  return (
    <form method="post" action={addressOf(locale, campaign.slug, '', source)} novalidate data-once>
      {offer && <DefaultButton>{t('pledges:form.submit')}</DefaultButton>}
      <input type="hidden" name="locale" value={locale} />
      {source && <input type="hidden" name="source" value={source} />}
      {(offer || values.asked) && <input type="hidden" name="asked" value="true" />}
      {version && <input type="hidden" name="version" value={version} />}
      <Trap t={t} shown={shown} />
      <Field
        name="name"
        label={t('pledges:form.name')}
        value={values.name}
        error={errorOf(errors, 'name')}
        input={{
          autocomplete: 'name',
          autocapitalize: 'words',
          spellcheck: false,
          dir: 'auto',
          required: true,
        }}
      />
      {offer && <AddressOffer t={t} offer={offer} alone={errors.length === 0} />}
      <Field
        name="contact"
        label={t('pledges:form.contact')}
        hint={t('pledges:form.contactHint')}
        note={offer && offerId}
        value={values.contact}
        error={errorOf(errors, 'contact')}
        input={contactInput}
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
          hint={
            <a href={addressOf(locale, campaign.slug, '/schools', source)}>
              {t('reading:schools.beside')}
            </a>
          }
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
      <Seal done={done.length} of={needed.length} />
      <Button busy={t('common:sending')}>{t('pledges:form.submit')}</Button>
      <p class="fine">
        {t('pledges:form.fine')}{' '}
        <a href={addressOf(locale, campaign.slug, '/privacy', source)}>{t('common:privacy')}</a>
      </p>
    </form>
  );
}
