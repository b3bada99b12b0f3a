import { useState } from 'react';
import { Link } from 'react-router';
import type { Campaign } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useNames } from '../../pledges/names.js';
import { useWork } from '../../shell/campaign.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { EventFilters } from '../calendar/filters.js';
import { useLooked } from '../calendar/use-looked.js';
import { eventsIn, isNarrow, searchOf } from '../calendar/view.rules.js';
import { mayPlan } from '../event/event.rules.js';
import { useEvents } from '../events.js';
import { Tabs } from '../tabs.js';
import { useVenues } from '../venues/venues.js';
import { dayOf, daysLater, wallAt } from '../wall.rules.js';
import { useWords } from '../words.js';
import { byGovernorate, openStreetMap, placesOf, sketchOf, type Place } from './map.rules.js';
import { Sketch } from './sketch.js';
import '../schedule.css';
import './map.css';

const days = 56;
const most = 5_000;

/** Where the coming weeks happen: the venues as they lie to each other, and by governorate. */
export default function MapPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.schedule');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskcalendar:map.title')}>
      <Tabs />
      <p className="fine">{t('deskcalendar:map.lead')}</p>
      <Places campaign={campaign} />
    </Page>
  );
}

function Places({ campaign: { slug, timeZone, role } }: { campaign: Campaign }) {
  const { t } = useLanguage();
  const names = useNames(slug);
  const [today] = useState(() => dayOf(wallAt(new Date(), timeZone)));
  const { session } = useWork();
  const { looked, look, params } = useLooked(today);
  const ahead = { from: today, until: daysLater(today, days), limit: most };
  const events = useEvents(slug, { ...ahead, ...searchOf(looked, session.id) });
  const venues = useVenues(slug);
  const places = placesOf(venues.data ?? [], eventsIn(looked, events.data ?? []));
  const isKnown = events.data && venues.data;
  return (
    <>
      <EventFilters
        {...{ looked, slug }}
        plans={mayPlan(role)}
        venues={venues.data ?? []}
        onLook={look}
      />
      <Failure error={events.error ?? venues.error} quiet />
      {!isKnown && <Bones lines={6} />}
      {isKnown && places.length === 0 && (
        <p className="nothing">
          {t(isNarrow(looked) ? 'deskcalendar:map.noneSuch' : 'deskcalendar:map.none')}
        </p>
      )}
      <div className="map">
        <Sketch sketch={sketchOf(places)} />
        <div>
          {byGovernorate(places).map(({ code, places: all }) => (
            <section key={code} aria-labelledby={`in-${code}`}>
              <h2 id={`in-${code}`} className="map-region">
                {code ? names.of('governorate', code) : t('deskcalendar:map.nowhere')}
              </h2>
              <ul className="lines">
                {all.map((place) => (
                  <Line key={place.venue.id} place={place} params={params} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </>
  );
}

interface LineProps {
  readonly place: Place;
  /** What is looked at; a place's own events are looked at in the same way. */
  readonly params: URLSearchParams;
}

function Line({ place: { venue, events: all, number: nth }, params }: LineProps) {
  const { t, number } = useLanguage();
  const words = useWords();
  const list = new URLSearchParams(params);
  list.set('view', 'list');
  list.set('venue', venue.id);
  return (
    <li className="line">
      <div>
        <p className="line-name">
          {nth !== undefined && <span className="map-number">{number(nth)}</span>}
          <Link to={`/schedule/venues/${venue.id}`} className="past-link">
            <bdi>{words.text(venue.names)}</bdi>
          </Link>
        </p>
        <p className="fine">
          <Link to={`/schedule?${list}`}>
            {t('deskcalendar:map.events', { count: all.length, n: number(all.length) })}
          </Link>
          {venue.point && (
            <>
              {' · '}
              <a href={openStreetMap(venue.point)} target="_blank" rel="noreferrer">
                {t('deskcalendar:map.openStreetMap')}
              </a>
            </>
          )}
        </p>
      </div>
    </li>
  );
}
