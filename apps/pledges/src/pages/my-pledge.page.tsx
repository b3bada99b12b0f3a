import { addressOf } from '@blueheart/contracts';
import { Button, ButtonLink, ErrorSummary, Field, Heart, Split, errorOf } from '@blueheart/pages';
import { codeLivesMinutes } from '../my-pledge/my-pledge.rules.js';
import { contactInput } from './contact-input.js';
import { Frame, titleOf } from './frame.js';
import { OpenPledge } from './my-pledge.open.js';
import type { MyPledgePageProps, MyPledgeProps } from './my-pledge.views.js';

/** What signers do with a pledge of theirs. Its title in the browser and its address tell nothing of whom it is about. */
export function MyPledgePage(props: MyPledgePageProps) {
  const { t, campaign } = props;
  const wrong = 'errors' in props && (props.errors?.length ?? 0) > 0;
  const title = titleOf(t('mypledge:document'), campaign);
  return (
    <Frame
      {...props}
      title={wrong ? t('common:errors.document', { title }) : title}
      path={'token' in props ? `/my-pledge?t=${encodeURIComponent(props.token)}` : '/my-pledge'}
      forgetToken
    >
      <Split aside={<Heart level={levelOf(props)} />}>
        {wrong && <ErrorSummary t={t} errors={props.errors ?? []} />}
        <State {...props} />
      </Split>
    </Frame>
  );
}

function State(props: MyPledgePageProps) {
  switch (props.state) {
    case 'ask':
      return <Ask {...props} />;
    case 'sent':
      return <Sent {...props} />;
    case 'expired':
      return <Expired {...props} />;
    case 'open':
      return <OpenPledge {...props} />;
    case 'code':
      return <Code {...props} />;
    case 'deleted':
      return <Deleted {...props} />;
  }
}

function levelOf(props: MyPledgePageProps): number {
  if (props.state === 'open') return props.view.counts ? 1 : 0.55;
  return props.state === 'deleted' && props.counts ? 1 : 0.2;
}

function Ask({ locale, t, campaign, unknownLink, value, errors = [] }: MyPledgeProps<'ask'>) {
  return (
    <>
      <h1>{t('mypledge:ask.title')}</h1>
      <p class="lead">{t('mypledge:ask.lead')}</p>
      {unknownLink && (
        <p class="note" role="status">
          {t('mypledge:ask.unknown')}
        </p>
      )}
      <form
        method="post"
        action={addressOf(locale, campaign.slug, '/my-pledge')}
        novalidate
        data-once
      >
        <Field
          name="contact"
          label={t('mypledge:ask.contact')}
          value={value}
          error={errorOf(errors, 'contact')}
          input={contactInput}
        />
        <Button busy={t('common:sending')}>{t('mypledge:ask.submit')}</Button>
        <p class="fine">{t('mypledge:ask.phone')}</p>
      </form>
    </>
  );
}

/** The same whoever asked, and whether there is a pledge or none. */
function Sent({ locale, t, campaign }: MyPledgeProps<'sent'>) {
  return (
    <>
      <h1>{t('mypledge:sent.title')}</h1>
      <p class="lead">{t('mypledge:sent.lead')}</p>
      <p class="note note-calm">{t('mypledge:sent.again')}</p>
      <div class="button-row">
        <ButtonLink href={addressOf(locale, campaign.slug, '/my-pledge')} tone="quiet">
          {t('mypledge:sent.back')}
        </ButtonLink>
      </div>
    </>
  );
}

function Expired({ locale, t, campaign, token }: MyPledgeProps<'expired'>) {
  return (
    <>
      <h1>{t('mypledge:expired.title')}</h1>
      <p class="lead">{t('mypledge:expired.lead')}</p>
      <form method="post" action={addressOf(locale, campaign.slug, '/my-pledge/link')} data-once>
        <input type="hidden" name="t" value={token} />
        <Button busy={t('common:sending')}>{t('mypledge:expired.submit')}</Button>
      </form>
    </>
  );
}

function Code({ locale, t, campaign, token, purpose, errors = [] }: MyPledgeProps<'code'>) {
  const at = (path: string) => addressOf(locale, campaign.slug, `/my-pledge/${path}`);
  return (
    <>
      <h1>{t('mypledge:code.title')}</h1>
      <p class="lead">{t('mypledge:code.lead', { minutes: codeLivesMinutes })}</p>
      <form method="post" action={at(purpose)} novalidate data-once={purpose === 'delete'}>
        <input type="hidden" name="t" value={token} />
        <Field
          name="code"
          label={t('mypledge:code.label')}
          error={errorOf(errors, 'code')}
          input={{
            autocomplete: 'one-time-code',
            inputmode: 'numeric',
            maxLength: 20,
            dir: 'ltr',
            required: true,
            class: 'text code',
          }}
        />
        {purpose === 'delete' && <p class="note">{t('mypledge:code.deleteNote')}</p>}
        <Button busy={purpose === 'delete' ? t('common:sending') : undefined}>
          {t(`mypledge:code.${purpose}`)}
        </Button>
      </form>
      <form class="quiet-form" method="post" action={at('code')} data-once>
        <input type="hidden" name="t" value={token} />
        <input type="hidden" name="purpose" value={purpose} />
        <Button busy={t('common:sending')} tone="quiet">
          {t('mypledge:code.again')}
        </Button>
      </form>
      <p class="fine">
        <a href={`${addressOf(locale, campaign.slug)}/my-pledge?t=${encodeURIComponent(token)}`}>
          {t('mypledge:code.back')}
        </a>
      </p>
    </>
  );
}

function Deleted({ locale, t, campaign, counts }: MyPledgeProps<'deleted'>) {
  return (
    <>
      <h1>{t('mypledge:deleted.title')}</h1>
      <p class="lead">{t(`mypledge:deleted.${counts ? 'leadCounts' : 'leadGone'}`)}</p>
      <div class="button-row">
        <ButtonLink href={addressOf(locale, campaign.slug)} tone="quiet">
          {t('mypledge:deleted.back')}
        </ButtonLink>
      </div>
    </>
  );
}
