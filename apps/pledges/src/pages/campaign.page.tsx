import { ErrorSummary, Listen } from '@blueheart/pages';
import { CampaignHeart, Count } from './count.js';
import { Frame, addressOf } from './frame.js';
import { Learn } from './learn.js';
import { SignForm } from './sign-form.js';
import { Tally } from './tally.js';
import type { CampaignPageProps } from './views.js';

/** What the campaign asks for, the form, and how far it is. */
export function CampaignPage(props: CampaignPageProps) {
  const {
    locale,
    t,
    campaign,
    statement,
    progress,
    places,
    source,
    recording,
    errors = [],
  } = props;
  const title =
    errors.length > 0 ? t('common:errors.document', { title: campaign.title }) : campaign.title;
  return (
    <Frame
      {...props}
      title={title}
      description={campaign.lead}
      path={source ? `?s=${encodeURIComponent(source)}` : ''}
    >
      <ErrorSummary t={t} errors={errors} />
      <div class="campaign">
        <section class="hero">
          <CampaignHeart t={t} progress={progress} />
          <h1>{campaign.headline}</h1>
          <p class="lead">{campaign.lead}</p>
          <Count locale={locale} t={t} slug={campaign.slug} progress={progress} />
          <p class="hero-learn">
            <a href={addressOf(locale, campaign.slug, '/trafficking')}>
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
            {recording && <Listen label={t('files:listen.pledge')} source={recording} />}
          </div>
          <SignForm {...props} />
        </section>
        <div class="more">
          <Learn locale={locale} t={t} slug={campaign.slug} title={t('pledges:learn.title')} />
          <Tally locale={locale} t={t} places={places} />
        </div>
      </div>
    </Frame>
  );
}
