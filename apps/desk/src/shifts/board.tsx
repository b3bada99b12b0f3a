import { useState } from 'react';
import type { BoardShift, CampaignEvent } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { mayCancel, mayPlan } from '../schedule/event/event.rules.js';
import { useWork } from '../shell/campaign.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Failure } from '../ui/failure.js';
import { Bones } from '../ui/page.js';
import { MakeShift } from './shift-form.js';
import { ShiftCard } from './shift-card.js';
import { useBoard } from './shifts.js';
import { byRole, missingOn, outsideOf } from './shifts.rules.js';
import './shifts.css';

interface BoardProps {
  readonly event: CampaignEvent;
  readonly slug: string;
}

/** Who does what at an event, and what is still missing; for those who plan. */
export function Board({ event, slug }: BoardProps) {
  const { campaign } = useWork();
  if (!mayPlan(campaign?.role)) return null;
  return <Shown event={event} slug={slug} />;
}

function Shown({ event, slug }: BoardProps) {
  const { t } = useLanguage();
  const board = useBoard(slug, event.id);
  const [isAdding, setAdding] = useState(false);
  const close = () => setAdding(false);
  const shifts = board.data ?? [];
  const groups = byRole(shifts);
  const isOpen = mayCancel(event.state);
  return (
    <section className="board">
      <h2>{t('deskshifts:board.title')}</h2>
      <Failure error={board.error} quiet />
      {board.isPending && <Bones lines={3} />}
      {board.isSuccess && (
        <p>
          {groups.length > 0 ? (
            <Missing event={event} shifts={shifts} />
          ) : (
            t('deskshifts:board.none')
          )}
        </p>
      )}
      {groups.map(({ role, shifts: of }) => (
        <div className="board-role" key={role}>
          <h3>{t(`deskshifts:roles.${role}`)}</h3>
          <ul className="board-shifts">
            {of.map((shift) => (
              <ShiftCard
                key={shift.id}
                shift={shift}
                all={shifts}
                event={event}
                slug={slug}
                isOpen={isOpen}
              />
            ))}
          </ul>
        </div>
      ))}
      {isOpen && (
        <Button icon="plus" onClick={() => setAdding(true)}>
          {t('deskshifts:make.open')}
        </Button>
      )}
      <Dialog opened={isAdding} onClose={close} title={t('deskshifts:make.title')}>
        <MakeShift event={event} slug={slug} onClose={close} />
      </Dialog>
    </section>
  );
}

interface MissingProps {
  readonly event: CampaignEvent;
  readonly shifts: readonly BoardShift[];
}

function Missing({ event, shifts }: MissingProps) {
  const { t, number } = useLanguage();
  const missing = missingOn(shifts);
  const outside = outsideOf(event, shifts).length;
  return [
    missing > 0 && t('deskshifts:board.missing', { count: missing, n: number(missing) }),
    outside > 0 && t('deskshifts:board.outside', { count: outside, n: number(outside) }),
    missing + outside === 0 && t('deskshifts:board.enough'),
  ]
    .filter(Boolean)
    .join(' ');
}
