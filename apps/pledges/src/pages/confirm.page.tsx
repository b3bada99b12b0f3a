import { addressOf } from '@blueheart/contracts';
import { Button, ButtonLink, ErrorSummary, Heart, Split } from '@blueheart/pages';
import { CorrectionFields } from './corrections.js';
import { Count } from './count.js';
import { Frame, titleOf } from './frame.js';
import { Learn } from './learn.js';
import { Share } from './share.js';
import type { ConfirmPageProps, ConfirmState, PageProps } from './views.js';

const levels: Record<ConfirmState['state'], number> = {
  ready: 0.55,
  done: 1,
  aside: 0.55,
  expired: 0.2,
  unknown: 0,
};

/** What the link in the letter opens. Showing it changes nothing: a scanner that follows links confirms nothing. */
export function ConfirmPage(props: ConfirmPageProps) {
  const { t, campaign, state } = props;
  const wrong = state === 'ready' && (props.errors?.length ?? 0) > 0;
  const title = titleOf(t('pledges:confirm.document'), campaign);
  return (
    <Frame
      {...props}
      title={wrong ? t('common:errors.document', { title }) : title}
      path={state === 'ready' ? `/confirm?t=${encodeURIComponent(props.token)}` : '/confirm'}
      forgetToken
    >
      <Split aside={<Heart level={levels[state]} rising={state === 'done'} />}>
        {wrong && <ErrorSummary t={t} errors={props.errors ?? []} />}
        <h1>{t(`pledges:confirm.${state}Title`)}</h1>
        <p class="lead">{t(`pledges:confirm.${leadOf(props)}`)}</p>
        {state === 'ready' && <Ready {...props} />}
        {state === 'done' && <Done {...props} />}
        {(state === 'expired' || state === 'unknown' || state === 'aside') && (
          <Back {...props} label={t(`pledges:confirm.${state}Action`)} />
        )}
      </Split>
    </Frame>
  );
}

/** Of one that is set aside nobody is told that a press makes it count. */
function leadOf(state: ConfirmState): string {
  return state.state === 'ready' && state.isSetAside ? 'readyAsideLead' : `${state.state}Lead`;
}

function Ready(props: PageProps & Extract<ConfirmState, { state: 'ready' }>) {
  const { locale, t, campaign, token, values, statement, errors = [] } = props;
  return (
    <div class="card sheet">
      {statement && (
        <div class="statement">
          <h2 class="eyebrow">{t('pledges:form.statement')}</h2>
          <blockquote dir="auto">{statement}</blockquote>
        </div>
      )}
      <form
        method="post"
        action={addressOf(locale, campaign.slug, '/confirm')}
        novalidate
        data-once
      >
        <input type="hidden" name="t" value={token} />
        <CorrectionFields t={t} values={values} errors={errors} />
        <Button busy={t('common:sending')}>{t('pledges:confirm.submit')}</Button>
      </form>
    </div>
  );
}

function Done({
  locale,
  t,
  campaign,
  progress,
  share,
}: PageProps & Extract<ConfirmState, { state: 'done' }>) {
  return (
    <>
      {progress && <Count locale={locale} t={t} slug={campaign.slug} progress={progress} />}
      <Share t={t} share={share} />
      <Learn locale={locale} t={t} slug={campaign.slug} title={t('pledges:learn.title')} />
    </>
  );
}

function Back({ locale, campaign, label }: PageProps & { label: string }) {
  return (
    <div class="button-row">
      <ButtonLink href={addressOf(locale, campaign.slug)}>{label}</ButtonLink>
    </div>
  );
}
