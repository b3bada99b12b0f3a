import { textIn } from '@blueheart/i18n';
import { Link, useSearchParams } from 'react-router';
import type { Venue } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useNames } from '../../pledges/names.js';
import { useWork } from '../../shell/campaign.js';
import { ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Bones, Page } from '../../ui/page.js';
import { mayPlan, venuesByName } from '../event/event.rules.js';
import { Tabs } from '../tabs.js';
import { WhoseField } from '../whose.js';
import { venueKinds } from './venue.rules.js';
import { useVenues } from './venues.js';
import '../schedule.css';

/** Where events can be: schools, malls and others. */
export default function VenuesPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.schedule');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskschedule:tabs.venues')}>
      <Tabs />
      <Venues slug={campaign.slug} plans={mayPlan(campaign.role)} />
    </Page>
  );
}

function Venues({ slug, plans }: { slug: string; plans: boolean }) {
  const { t, locale } = useLanguage();
  const { session } = useWork();
  const [params, setParams] = useSearchParams();
  const venues = useVenues(slug);
  const kind = venueKinds.find((one) => one === params.get('kind'));
  const isMine = params.get('whose') === 'mine';
  const look = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  const shown = venuesByName(venues.data ?? [], locale).filter(
    (venue) => (!kind || venue.kind === kind) && (!isMine || venue.owner === session.id),
  );
  const placeholders = venues.data?.filter(({ placeholder }) => placeholder).length ?? 0;
  return (
    <>
      <div className="schedule-tools">
        {plans && (
          <div className="buttons">
            <ButtonLink kind="main" to="/schedule/venues/new">
              {t('deskschedule:venue.add')}
            </ButtonLink>
            <ButtonLink to="/schedule/venues/import">{t('deskimport:venues.open')}</ButtonLink>
          </div>
        )}
        <div className="filters">
          <SelectField
            label={t('deskschedule:filter.kind')}
            value={kind ?? ''}
            onValue={(value) => look('kind', value)}
            options={[
              { value: '', text: t('deskschedule:filter.all') },
              ...venueKinds.map((value) => ({
                value,
                text: t(`deskschedule:venueKinds.${value}`),
              })),
            ]}
          />
          {plans && (
            <WhoseField
              value={isMine ? 'mine' : undefined}
              onValue={(value) => look('whose', value)}
            />
          )}
        </div>
      </div>
      <Failure error={venues.error} quiet />
      {venues.isPending && <Bones />}
      {plans && placeholders > 0 && (
        <p className="notice venues-notice">
          <span>{t('deskschedule:venues.placeholders', { count: placeholders })}</span>
        </p>
      )}
      {venues.isSuccess && shown.length === 0 && (
        <p className="nothing">{t('deskschedule:venues.none')}</p>
      )}
      <ul className="lines">
        {shown.map((venue) => (
          <VenueLine key={venue.id} venue={venue} slug={slug} />
        ))}
      </ul>
    </>
  );
}

function VenueLine({ venue, slug }: { venue: Venue; slug: string }) {
  const { t, locale, number } = useLanguage();
  const names = useNames(slug);
  const { id, kind, placeholder, governorate, ahead, contacts } = venue;
  const facts = [
    t(`deskschedule:venueKinds.${kind}`),
    governorate && names.of('governorate', governorate),
    ahead > 0 && t('deskschedule:venues.ahead', { count: ahead, n: number(ahead) }),
    contacts === 0 && t('deskschedule:venues.noContact'),
  ].filter(Boolean);
  return (
    <li className="line">
      <div>
        <p className="line-name">
          <Link to={`/schedule/venues/${id}`} className="past-link">
            <bdi>{textIn(venue.names, locale)}</bdi>
          </Link>
        </p>
        <p className="fine">{facts.join(' · ')}</p>
        {placeholder && <p className="placeholder">{t('deskschedule:venues.placeholder')}</p>}
      </div>
    </li>
  );
}
