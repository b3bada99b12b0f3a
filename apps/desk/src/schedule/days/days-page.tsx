import { regionOf } from '@blueheart/i18n';
import { useState } from 'react';
import type { Campaign, SpecialDays } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { mayPlan } from '../event/event.rules.js';
import { Tabs } from '../tabs.js';
import { dayOf, daysLater, wallAt } from '../wall.rules.js';
import { Decide } from './decide.js';
import { useDays } from './days.js';
import { Hits } from './hits.js';
import { useDaysWords } from './words.js';
import '../schedule.css';
import './days.css';

/** Holidays, exams and the fast: what is known, what is only expected, and what it hits. */
export default function DaysPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.schedule');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskcalendar:days.title')}>
      <Tabs />
      <p className="fine">{t('deskcalendar:days.lead')}</p>
      <Days campaign={campaign} />
    </Page>
  );
}

function Days({ campaign: { slug, timeZone, role } }: { campaign: Campaign }) {
  const { t, locale } = useLanguage();
  const figures = new Intl.NumberFormat(regionOf(locale), { useGrouping: false });
  const yearIn = (year: string) => figures.format(Number(year));
  const [today] = useState(() => dayOf(wallAt(new Date(), timeZone)));
  const days = useDays(slug, { from: today, until: daysLater(today, 2 * 366) });
  const [deciding, setDeciding] = useState<SpecialDays>();
  const [looking, setLooking] = useState<string>();
  const years = [...new Set((days.data ?? []).map(({ from }) => from.slice(0, 4)))];
  const plans = mayPlan(role);
  return (
    <>
      <Failure error={days.error} quiet />
      {days.isPending && <Bones lines={6} />}
      {days.data?.length === 0 && <p className="nothing">{t('deskcalendar:days.none')}</p>}
      {years.map((year) => (
        <section key={year} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`} className="days-year">
            <bdi>{yearIn(year)}</bdi>
          </h2>
          <ul className="lines">
            {days.data
              ?.filter(({ from }) => from.startsWith(year))
              .map((one) => (
                <Line
                  key={one.id}
                  days={one}
                  onDecide={plans ? () => setDeciding(one) : undefined}
                  onLook={() => setLooking(one.id)}
                />
              ))}
          </ul>
        </section>
      ))}
      <Dialog
        opened={deciding !== undefined}
        onClose={() => setDeciding(undefined)}
        title={t('deskcalendar:days.decide.title')}
      >
        {deciding && (
          <Decide
            slug={slug}
            days={deciding}
            onClose={() => setDeciding(undefined)}
            onHits={() => {
              setLooking(deciding.id);
              setDeciding(undefined);
            }}
          />
        )}
      </Dialog>
      <Hits slug={slug} id={looking} plans={plans} onClose={() => setLooking(undefined)} />
    </>
  );
}

interface LineProps {
  readonly days: SpecialDays;
  readonly onDecide: (() => void) | undefined;
  readonly onLook: () => void;
}

function Line({ days, onDecide, onLook }: LineProps) {
  const { t, number } = useLanguage();
  const { name, when } = useDaysWords();
  const { hits, provisional } = days;
  return (
    <li className="line">
      <div>
        <p className="line-name">
          <bdi>{name(days)}</bdi>
        </p>
        <p className="fine">{when(days)}</p>
        {hits > 0 && (
          <p className="fine">{t('deskcalendar:days.hit', { count: hits, n: number(hits) })}</p>
        )}
      </div>
      <div className="buttons">
        <Button kind="text" onClick={onLook}>
          {t('deskcalendar:days.look')}
        </Button>
        {onDecide && (
          <Button onClick={onDecide}>
            {t(`deskcalendar:days.${provisional ? 'confirm' : 'change'}`)}
          </Button>
        )}
      </div>
    </li>
  );
}
