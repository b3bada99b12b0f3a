import { useState } from 'react';
import type { MyShift } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones } from '../../ui/page.js';
import { Badge } from './badge.js';
import { useMine } from './mine.js';
import { actsFor, isHereTime, split, standingOf } from './mine.rules.js';
import { MyActs } from './my-acts.js';
import { MyPage } from './my-page.js';
import { ShiftFacts } from './shift-facts.js';

/** The shifts that I have a part in, and what I can say about each. */
export default function MyShiftsPage() {
  const { t } = useLanguage();
  return <MyPage title={t('deskshifts:mine.title')}>{(slug) => <Mine slug={slug} />}</MyPage>;
}

function Mine({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const mine = useMine(slug);
  const [now] = useState(() => new Date());
  const { ahead, past } = split(mine.data ?? [], now);
  return (
    <div className="my">
      <Failure error={mine.error} quiet />
      {mine.isPending && <Bones />}
      {mine.isSuccess && ahead.length === 0 && (
        <>
          <p className="nothing">{t('deskshifts:mine.none')}</p>
          <ButtonLink kind="main" to="/my/shifts/open">
            {t('deskshifts:mine.find')}
          </ButtonLink>
        </>
      )}
      <ul className="my-shifts">
        {ahead.map((shift) => (
          <MyShiftCard key={shift.id} shift={shift} slug={slug} now={now} />
        ))}
      </ul>
      <Badge />
      {past.length > 0 && (
        <details>
          <summary>{t('deskshifts:mine.past')}</summary>
          <ul className="my-shifts">
            {past.map((shift) => (
              <li className="my-shift" key={shift.id}>
                <ShiftFacts shift={shift} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface CardProps {
  readonly shift: MyShift;
  readonly slug: string;
  readonly now: Date;
}

function MyShiftCard({ shift, slug, now }: CardProps) {
  const { t, number, moment } = useLanguage();
  const { campaign } = useWork();
  const standing = standingOf(shift, now);
  const { offeredUntil, place } = shift.mine!;
  const needsYou = standing === 'offered' || standing === 'conflict' || standing === 'asksOut';
  return (
    <li className="my-shift">
      <ShiftFacts shift={shift} />
      <p className={needsYou ? 'my-state my-state-warm' : 'my-state'}>
        {t(`deskshifts:mine.state.${standing}`, {
          ...(place !== null && { n: number(place) }),
          ...(offeredUntil && { moment: moment(offeredUntil, campaign!.timeZone) }),
        })}
      </p>
      {isHereTime(shift, now) && (
        <ButtonLink to={`/my/here?event=${shift.event.id}`}>
          {t('deskattendance:here.open')}
        </ButtonLink>
      )}
      <MyActs shift={shift} slug={slug} acts={actsFor(standing, shift.withdrawal)} />
    </li>
  );
}
