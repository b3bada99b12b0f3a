import type { Campaign } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { Failure } from '../ui/failure.js';
import { FilledHeart } from '../ui/heart.js';
import { Bones } from '../ui/page.js';
import { nextGoal, shareOf } from './count.rules.js';
import { DaysShown } from './days-shown.js';
import { useFigures } from './figures.js';
import { useLiveTally, useTally } from './tally.js';

interface CountProps {
  readonly campaign: Campaign;
  /** Whether the days stand elsewhere on the page. */
  readonly withoutDays?: boolean;
}

/** How many stand behind the campaign, and by which way. */
export function Count({ campaign, withoutDays }: CountProps) {
  const { t, number, moment } = useLanguage();
  const { data, error } = useTally(campaign.slug);
  useLiveTally(campaign.slug);
  const figures = useFigures(campaign.slug);
  if (error && !data) return <Failure error={error} quiet />;
  if (!data) return <Bones />;
  const goal = nextGoal(figures.data?.goals ?? [], data.total);
  const lines = [
    ['witnessed', data.witnessed],
    ['tallied', data.tallied],
  ] as const;
  return (
    <div className="form">
      <div className="count">
        <FilledHeart
          share={shareOf(data.total, goal)}
          label={
            goal
              ? t('desk:pledges.ofGoal', { n: number(data.total), goal: number(goal) })
              : undefined
          }
        />
        <p>
          <b>{number(data.confirmed)}</b>
          <span>{t('desk:pledges.confirmed', { count: data.confirmed })}</span>
          {goal && <small>{t('desk:pledges.nextGoal', { goal: number(goal) })}</small>}
        </p>
      </div>
      {!withoutDays && figures.data && (
        <DaysShown days={figures.data.byDay} timeZone={campaign.timeZone} />
      )}
      <dl className="numbers">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`desk:pledges.${name}`)}</dt>
            <dd>{number(value)}</dd>
          </div>
        ))}
      </dl>
      <p className="fine">
        {t('desk:pledges.asOf', { moment: moment(data.asOf, campaign.timeZone) })}
      </p>
    </div>
  );
}
