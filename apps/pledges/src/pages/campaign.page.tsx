import { addressOf } from '@blueheart/contracts';
import { ErrorSummary, Listen } from '@blueheart/pages';
import { CampaignHeart, Count } from './count.js';
import { Frame } from './frame.js';
import { Learn } from './learn.js';
import { PlainStatement } from './plain.js';
import { SignForm } from './sign-form.js';
import { Tally } from './tally.js';
import type { CampaignPageProps } from './views.js';

/** What the campaign asks for, the form, and how far it is. */
export function CampaignPage(props: CampaignPageProps) {
  const { locale, t, campaign, statement, progress, places, source, errors = [] } = props;
  return (
    <Frame {...props} title={documentTitle(props)} description={campaign.lead} path="">
      <ErrorSummary t={t} errors={errors} />
      <div class="campaign">
        <section class="hero">
          <CampaignHeart t={t} progress={progress} />
          <h1>{campaign.headline}</h1>
          <p class="lead">{campaign.lead}</p>
          <Count locale={locale} t={t} slug={campaign.slug} progress={progress} />
          <p class="hero-learn">
            <a href={addressOf(locale, campaign.slug, '/trafficking', source)}>
              {t('pledges:learn.trafficking')}
            </a>
          </p>
        </section>
        <section class="card sheet" aria-labelledby="statement-title">
          <div class="statement">
            <h2 class="eyebrow" id="statement-title">
              {t('pledges:form.statement')}
            </h2>
            <blockquote>{statement}</blockquote>
            {props.recording && (
              <Listen label={t('files:listen.pledge')} source={props.recording} />
            )}
            <PlainStatement t={t} sentences={props.plainStatement ?? []} />
          </div>
          <SignForm {...props} />
        </section>
        <div class="more">
          <Learn
            locale={locale}
            t={t}
            slug={campaign.slug}
            source={source}
            title={t('pledges:learn.title')}
          />
          <Tally locale={locale} t={t} slug={campaign.slug} source={source} places={places} />
        </div>
      </div>
    </Frame>
  );
}

/** What comes back says so in its title, which a screen reader speaks first. */
function documentTitle({ t, campaign: { title }, errors = [], offer }: CampaignPageProps): string {
  if (errors.length > 0) return t('common:errors.document', { title });
  return offer ? t('signing:offer.document', { title }) : title;
}
