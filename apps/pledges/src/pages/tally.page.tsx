import { addressOf } from '@blueheart/contracts';
import { formatNumber } from '@blueheart/i18n';
import { ButtonLink } from '@blueheart/pages';
import { CampaignHeart, Count } from './count.js';
import { Frame, titleOf } from './frame.js';
import { TallyDays } from './tally-days.js';
import { TallyMap } from './tally-map.js';
import { TallyRows } from './tally-rows.js';
import type { TallyPageProps } from './tally.views.js';

/** The whole count: the total with its goals, the tiers apart, the places, the days, the languages. */
export function TallyPage(props: TallyPageProps) {
  const { locale, t, campaign, progress, tiles, days } = props;
  return (
    <Frame
      {...props}
      title={titleOf(t('tally:document'), campaign)}
      description={t('tally:lead')}
      path="/tally"
    >
      <div class="figures">
        <header class="figures-head">
          <CampaignHeart t={t} progress={progress} />
          <div>
            <h1>{t('tally:title')}</h1>
            <Count locale={locale} t={t} slug={campaign.slug} progress={progress} />
            <p class="lead">{t('tally:lead')}</p>
          </div>
        </header>
        <Goals {...props} />
        <Tiers {...props} />
        <TallyMap locale={locale} t={t} tiles={tiles} />
        <TallyDays locale={locale} t={t} days={days} />
        <Languages {...props} />
        <Links {...props} />
        <Counted {...props} />
      </div>
    </Frame>
  );
}

function Goals({ t, goals }: TallyPageProps) {
  if (goals.length === 0) return null;
  const allReached = goals.every(({ state }) => state === 'reached');
  return (
    <section class="figure" aria-labelledby="goals-title">
      <h2 id="goals-title">{t('tally:goals.title')}</h2>
      <ol class="goals">
        {goals.map(({ goal, state }) => (
          <li key={goal} class={`goal goal-${state}`}>
            {t(`tally:goals.${state}`, { goal })}
          </li>
        ))}
      </ol>
      {allReached && <p class="fine">{t('tally:goals.allReached')}</p>}
    </section>
  );
}

function Tiers({ locale, t, tiers }: TallyPageProps) {
  return (
    <section class="figure" aria-labelledby="tiers-title">
      <h2 id="tiers-title">{t('tally:tiers.title')}</h2>
      <div class="tiers">
        {(['confirmed', 'witnessed', 'tallied'] as const).map((tier) => (
          <div key={tier} class="tier">
            <h3>{t(`tally:tiers.${tier}`)}</h3>
            <p class={tiers[tier] > 0 ? 'tier-count' : 'tier-count tier-none'} data-tier={tier}>
              {tiers[tier] > 0 ? formatNumber(tiers[tier], locale) : t('tally:tiers.none')}
            </p>
            <p class="fine">{t(`tally:tiers.${tier}Note`)}</p>
          </div>
        ))}
      </div>
      <p class="fine">{t('tally:tiers.total')}</p>
    </section>
  );
}

function Languages({ locale, t, languages }: TallyPageProps) {
  const shown = languages.some(({ count }) => count !== null);
  return (
    <TallyRows
      id="languages"
      locale={locale}
      title={t('tally:languages.title')}
      note={shown ? t('tally:languages.note') : t('tally:languages.empty', { ten: 10 })}
      rows={languages}
      words={{
        name: t('tally:languages.language'),
        share: t('tally:languages.share'),
        count: t('tally:languages.count'),
        hidden: t('tally:sources.hidden'),
      }}
    />
  );
}

function Links({ locale, t, links }: TallyPageProps) {
  if (links.length === 0) return null;
  return (
    <TallyRows
      id="links"
      locale={locale}
      title={t('tally:sources.title')}
      note={t('tally:sources.note')}
      rows={links}
      words={{
        name: t('tally:sources.source'),
        share: t('tally:sources.share'),
        count: t('tally:sources.count'),
        hidden: t('tally:sources.hidden'),
      }}
    />
  );
}

function Counted({ locale, t, campaign, source, countedAt }: TallyPageProps) {
  return (
    <footer class="figure counted">
      <p>
        {t('tally:counted', { when: countedAt })}{' '}
        <a href={addressOf(locale, campaign.slug, '/how-we-count', source)}>{t('tally:how')}</a>
      </p>
      <p class="button-row">
        <ButtonLink href={addressOf(locale, campaign.slug, '', source)}>
          {t('tally:sign')}
        </ButtonLink>
      </p>
    </footer>
  );
}
