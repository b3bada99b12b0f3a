import { addressOf } from '@blueheart/contracts';
import { Button, ErrorSummary, Field, Select, errorOf } from '@blueheart/pages';
import { contactInput } from './contact-input.js';
import type { PhoneConfirmView, VisitView } from './after.views.js';
import { WishFields } from './corrections.js';
import type { PageProps } from './views.js';

type Props = PageProps & { visit: VisitView };

/** Where the message went, and the way to mend a slip while nobody has confirmed. */
export function SentTo({ locale, t, campaign, source, visit }: Props) {
  const { contact, moving, pass } = visit;
  const [before, after] = t('after:sentTo', { contact: '#' }).split('#');
  return (
    <section class="sent">
      {!visit.phone && (
        <p class="sent-to">
          {before}
          <b>
            <bdi class="ltr">{contact}</bdi>
          </b>
          {after}
        </p>
      )}
      <details open={moving !== undefined}>
        <summary>{t('after:move.question')}</summary>
        {moving && <ErrorSummary t={t} errors={moving.errors} />}
        <form
          method="post"
          action={addressOf(locale, campaign.slug, '/thanks/contact', source)}
          novalidate
          data-once
        >
          <input type="hidden" name="t" value={pass} />
          <Field
            name="contact"
            label={t('after:move.label')}
            hint={t('after:move.hint')}
            value={moving?.value ?? contact}
            error={moving && errorOf(moving.errors, 'contact')}
            input={contactInput}
          />
          <Button busy={t('common:sending')} tone="quiet">
            {t('after:move.submit')}
          </Button>
        </form>
      </details>
    </section>
  );
}

/** A phone number is confirmed by a message from it: ready to be sent, in the program people have. */
export function ConfirmByPhone({ t, visit, phone }: Props & { phone: PhoneConfirmView }) {
  const [before, after] = t('after:phone.lead', { contact: '#' }).split('#');
  const [noteBefore, noteAfter] = t('after:phone.note', { number: '#' }).split('#');
  return (
    <section class="card phone" aria-labelledby="phone-title">
      <h2 id="phone-title">{t('after:phone.title')}</h2>
      <p>
        {before}
        <bdi class="ltr">{visit.contact}</bdi>
        {after}
      </p>
      <p class="code-line">
        {t('after:phone.code')} <bdi class="ltr code">{phone.code}</bdi>
      </p>
      <div class="button-row">
        {phone.whatsapp && (
          <a class="button button-main" href={phone.whatsapp} rel="noreferrer noopener external">
            {t('after:phone.whatsapp')}
          </a>
        )}
        {phone.sms && (
          <a class={`button ${phone.whatsapp ? 'button-quiet' : 'button-main'}`} href={phone.sms}>
            {t('after:phone.sms')}
          </a>
        )}
      </div>
      <p class="fine">
        {noteBefore}
        <bdi class="ltr">{phone.number}</bdi>
        {noteAfter} {t('after:phone.later', { days: phone.days })}
      </p>
    </section>
  );
}

/** What is nice to know and was not asked before signing. */
export function More({ locale, t, campaign, source, visit }: Props) {
  return (
    <section class="card more-said" aria-labelledby="more-title">
      <h2 id="more-title">{t('after:more.title')}</h2>
      <p class="fine">{t('after:more.lead')}</p>
      {visit.done === 'saved' && (
        <p class="saved" role="status">
          {t('after:more.saved')}
        </p>
      )}
      <form method="post" action={addressOf(locale, campaign.slug, '/thanks', source)} data-once>
        <input type="hidden" name="t" value={visit.pass} />
        <Select
          name="place"
          label={t('after:more.place')}
          none={t('after:more.placeNone')}
          groups={visit.places}
          value={visit.place}
        />
        <WishFields t={t} values={visit} quiet />
        <Button busy={t('common:sending')} tone="quiet">
          {t('after:more.save')}
        </Button>
      </form>
    </section>
  );
}
