import { Link } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { ReachSaid } from '../audience/reach-said.js';
import { Days } from './bars.js';
import { CostLines } from './cost-lines.js';
import { everyDay, toldOf, wholePeople, type Row } from './response.rules.js';
import type { Placed, Response } from './response.js';
import type { ResponseWords } from './words.js';

interface LineProps {
  readonly row: Row;
  readonly period: Pick<Response, 'from' | 'to'>;
  readonly words: ResponseWords;
}

/** One placement or link: how many came by it, what that may mean, what it cost, and on which days. */
export function RowLine({ row, period, words }: LineProps) {
  const { t, number } = useLanguage();
  const { placed, booth } = row;
  const other = placed || booth ? undefined : row.other;
  const { people, interval, days, visits, channel } = toldOf(row);
  const range = interval && wholePeople(interval);
  const about = placed
    ? `/media/orders/${placed.order.id}`
    : booth && `/schedule/events/${booth.event}`;
  const isClass = other?.source === 'class';
  const codes = words.codes(row);
  const isTold = !placed || codes.length > 0;
  const facts = [
    words.channel(channel),
    other?.partner,
    booth?.on && words.day(booth.on),
    placed && words.flight(placed),
    placed && words.state(placed),
    visits > 0 && t('deskresponse:visits', { count: visits, n: number(visits) }),
  ].filter(Boolean);
  return (
    <li className="line response-line">
      <div>
        <h3 className="line-name">
          {about ? (
            <Link to={about} className="past-link">
              {words.what(row)}
            </Link>
          ) : (
            words.what(row)
          )}
        </h3>
        <p className="fine">{facts.join(' · ')}</p>
        {codes.length > 0 && (
          <p className="fine">
            <bdi dir="ltr">{codes.join(', ')}</bdi>
          </p>
        )}
        {!isTold && <p className="fine">{t('deskresponse:noLink')}</p>}
        {isTold && (
          <>
            <p>
              <b>
                {isClass
                  ? t('deskresponse:pupils', { count: people, n: number(people) })
                  : t('deskresponse:people', { count: people, n: number(people) })}
              </b>
            </p>
            {booth && booth.onPhones > 0 && (
              <p className="fine">
                {t('deskresponse:onPhones', {
                  count: booth.onPhones,
                  n: number(booth.onPhones),
                })}
              </p>
            )}
            <p className="fine">
              {range
                ? t('deskresponse:range', { low: number(range.low), high: number(range.high) })
                : t('deskresponse:few')}
            </p>
          </>
        )}
        {placed && <CostLines placed={placed} isTold={isTold} />}
        {placed && <ReachSaid reach={placed.reach} currency={placed.cost?.currency} />}
        {placed && <Change change={placed.change} />}
      </div>
      {days.length > 0 && <Days days={everyDay(period, days)} />}
    </li>
  );
}

/** Only what is clear is told of those who came by no link while it was to be seen. */
function Change({ change }: Pick<Placed, 'change'>) {
  const { t, number } = useLanguage();
  if (!change || (change.low <= 0 && change.high >= 0)) return null;
  const isMore = change.low > 0;
  const rate = (value: number) => number(Math.round(Math.abs(value) * 10) / 10);
  return (
    <p className="fine">
      {t(`deskresponse:flight.${isMore ? 'more' : 'fewer'}`, {
        perDay: rate(change.perDay),
        low: rate(isMore ? change.low : change.high),
        high: rate(isMore ? change.high : change.low),
      })}
    </p>
  );
}
