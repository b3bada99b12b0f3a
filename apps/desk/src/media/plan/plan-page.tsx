import { asWritten, regionOf } from '@blueheart/i18n';
import { useSearchParams } from 'react-router';
import type { Campaign } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { asDate, dayOf, daysLater, wallAt, weekIn } from '../../schedule/wall.rules.js';
import { useWork } from '../../shell/campaign.js';
import { Button, ButtonLink, IconButton } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { Choices } from '../../ui/choices.js';
import { useWide } from '../../ui/use-wide.js';
import { mayMove } from '../../stock/stock.rules.js';
import { Tabs } from '../tabs.js';
import { PlanList } from './plan-list.js';
import { PlanMap } from './plan-map.js';
import { usePlan } from './plan.js';
import { byOutlet, rangeOf, weeksFrom, weeksShown } from './plan.rules.js';
import { weekAt } from './spots.rules.js';
import { Timeline } from './timeline.js';
import '../../schedule/calendar/pager.css';
import '../../ui/lines.css';
import './plan.css';

/** What is shown where, week by week. */
export default function PlanPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.media');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskplan:tab')}>
      <Tabs />
      <Plan campaign={campaign} />
    </Page>
  );
}

function Plan({ campaign: { slug, timeZone, role } }: { campaign: Campaign }) {
  const { t, locale } = useLanguage();
  const [params, setParams] = useSearchParams();
  const isWide = useWide();
  const today = dayOf(wallAt(new Date(), timeZone));
  const weeks = weeksFrom(params.get('from'), today, weekIn(regionOf(locale)).firstDay);
  const range = rangeOf(weeks);
  const { data, error, isPending } = usePlan(slug, range);
  const set = (name: string, value: string | undefined) =>
    setParams(
      (all) => {
        if (value) all.set(name, value);
        else all.delete(name);
        return all;
      },
      { replace: true },
    );
  const go = (from: string | undefined) => set('from', from);
  const look = params.get('look') === 'map' ? 'map' : 'weeks';
  const moves = mayMove(role);
  const far = (weeksShown - 4) * 7;
  const outlets = byOutlet(data ?? []);
  return (
    <>
      {moves && (
        <div className="buttons tools">
          <ButtonLink to="/media/plan/import">{t('deskplan:file.open')}</ButtonLink>
        </div>
      )}
      <div className="pager">
        <h2 aria-live="polite">
          <Days {...range} />
        </h2>
        <div className="pager-steps">
          <IconButton
            icon="back"
            label={t('deskplan:before')}
            onClick={() => go(daysLater(range.from, -far))}
          />
          <Button kind="text" onClick={() => go(undefined)}>
            {t('deskplan:today')}
          </Button>
          <IconButton
            icon="along"
            label={t('deskplan:after')}
            onClick={() => go(daysLater(range.from, far))}
          />
        </div>
      </div>
      <Choices
        label={t('deskplan:look.label')}
        value={look}
        onValue={(value) => set('look', value === 'map' ? value : undefined)}
        options={(['weeks', 'map'] as const).map((value) => ({
          value,
          text: t(`deskplan:look.${value}`),
        }))}
      />
      <Failure error={error} quiet />
      {isPending && <Bones lines={6} />}
      {data?.length === 0 && <p className="nothing">{t('deskplan:none')}</p>}
      {look === 'map' && data && (
        <PlanMap
          placements={data}
          weeks={weeks}
          week={weekAt(weeks, params.get('week'), today)}
          onWeek={(week) => set('week', weeks[week])}
        />
      )}
      {look === 'weeks' && moves && data?.some(({ movable }) => movable) && isWide && (
        <p className="fine plan-lead">{t('deskplan:move.lead')}</p>
      )}
      {look === 'weeks' &&
        outlets.length > 0 &&
        (isWide ? (
          <Timeline {...{ slug, moves, outlets, weeks, today }} />
        ) : (
          <PlanList {...{ slug, moves, outlets }} />
        ))}
    </>
  );
}

function Days({ from, until }: { from: string; until: string }) {
  const { locale } = useLanguage();
  const days = new Intl.DateTimeFormat(regionOf(locale), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return asWritten(days.formatRange(asDate(from), asDate(until)), locale);
}
