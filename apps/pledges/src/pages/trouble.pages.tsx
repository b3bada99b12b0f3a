import { addressOf } from '@blueheart/contracts';
import type { ComponentChildren } from 'preact';
import { Button, ButtonLink, Heart, Split } from '@blueheart/pages';
import { Frame, titleOf } from './frame.js';
import type { BusyPageProps, ErrorPageProps, LooseProps } from './views.js';

/** 404: nothing is here. */
export function NotFoundPage(props: LooseProps) {
  const { t } = props;
  return (
    <Trouble
      {...props}
      document={t('pledges:notFound.document')}
      title={t('pledges:notFound.title')}
      lead={t('pledges:notFound.lead')}
    >
      <Home {...props} label={t('pledges:notFound.action')} />
    </Trouble>
  );
}

/** Any other failure. Below 500 the request is at fault, from 500 on we are. */
export function ErrorPage(props: ErrorPageProps) {
  const { t, status, requestId } = props;
  const whose = status < 500 ? 'refused' : '';
  const title = t(whose ? 'pledges:error.refusedTitle' : 'pledges:error.title');
  const lead = t(whose ? 'pledges:error.refusedLead' : 'pledges:error.lead');
  return (
    <Trouble {...props} document={t('pledges:error.document')} title={title} lead={lead}>
      <Home {...props} label={t('pledges:error.action')} />
      <p class="fine reference">{t('pledges:error.reference', { status, id: requestId })}</p>
    </Trouble>
  );
}

/** 503: too many at once. What was typed travels in the page, so that trying again is one press. */
export function BusyPage(props: BusyPageProps) {
  const { t, retry } = props;
  return (
    <Trouble
      {...props}
      document={t('pledges:busy.document')}
      title={t('pledges:busy.title')}
      lead={t('pledges:busy.lead')}
    >
      {retry ? (
        <form method="post" action={retry.action} data-once>
          {retry.fields.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button busy={t('common:sending')}>{t('pledges:busy.retry')}</Button>
        </form>
      ) : (
        <Home {...props} label={t('pledges:busy.retry')} />
      )}
    </Trouble>
  );
}

interface TroubleProps extends LooseProps {
  document: string;
  title: string;
  lead: string;
  children: ComponentChildren;
}

function Trouble({ document, title, lead, children, ...props }: TroubleProps) {
  return (
    <Frame {...props} title={titleOf(document, props.campaign)} path="">
      <Split aside={<Heart level={0} />}>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {children}
      </Split>
    </Frame>
  );
}

function Home({ locale, campaign, source, label }: LooseProps & { label: string }) {
  return (
    <div class="button-row">
      <ButtonLink href={campaign ? addressOf(locale, campaign.slug, '', source) : '/'}>
        {label}
      </ButtonLink>
    </div>
  );
}
