import type { CampaignEvent } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useBoard } from '../../shifts/shifts.js';
import { ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { useCounts, useItems, useReady, useWitnessed } from './counts.js';
import { countedAt, volunteerHours } from './counts.rules.js';
import { CountsTable } from './counts-table.js';
import { Handovers } from './handovers.js';

interface CountsProps {
  readonly event: CampaignEvent;
  readonly slug: string;
  readonly plans: boolean;
  readonly timeZone: string;
}

const counting = ['confirmed', 'under-way', 'done'];

/** What phones have counted at a booth, and how those stand that will. */
export function Counts({ event, slug, plans, timeZone }: CountsProps) {
  const { t, number, moment, ...language } = useLanguage();
  const isBooth = event.kind === 'booth' && counting.includes(event.state);
  const counts = useCounts(slug, event.id, isBooth);
  const witnessed = useWitnessed(slug, event.id, isBooth);
  const ready = useReady(slug, isBooth && event.state === 'confirmed');
  const items = useItems(slug, isBooth && plans);
  const board = useBoard(slug, event.id);
  if (!isBooth) return null;
  const { figures = [], devices = [], quarantined = 0 } = counts.data ?? {};
  const counted = countedAt(figures, witnessed.data?.taken ?? 0);
  const phones = ready.data?.phones ?? [];
  return (
    <section>
      <h2>{t('deskcounts:title')}</h2>
      <Failure error={counts.error ?? witnessed.error} quiet />
      {phones.length > 0 && (
        <p>
          {t('deskcounts:ready', {
            ready: number(ready.data?.ready ?? 0),
            count: phones.length,
          })}
        </p>
      )}
      {counts.data && counted.length === 0 && <p className="nothing">{t('deskcounts:nothing')}</p>}
      {counted.length > 0 && (
        <>
          <CountsTable
            counted={counted}
            hours={volunteerHours(board.data ?? [])}
            items={items.data ?? []}
            language={{ t, ...language }}
          />
          <ul className="counted-phones">
            {devices.map(({ device, confirmed, waiting, missing, lastHeardAt }) => (
              <li key={device}>
                <p>
                  {t('deskcounts:phone', {
                    id: device.slice(-4),
                    confirmed: number(confirmed),
                    waiting: number(waiting),
                  })}
                </p>
                <p className="fine">
                  {t('deskcounts:heard', { moment: moment(lastHeardAt, timeZone) })}
                  {missing > 0 && ` ${t('deskcounts:missing', { count: missing })}`}
                </p>
              </li>
            ))}
          </ul>
          <Handovers handovers={counts.data?.handovers ?? []} timeZone={timeZone} />
          {quarantined > 0 && <p>{t('deskcounts:held', { count: quarantined })}</p>}
          <p>
            <ButtonLink to={`/schedule/events/${event.id}/report`}>
              {t('deskcounts:report.open')}
            </ButtonLink>
          </p>
        </>
      )}
    </section>
  );
}
