import { useState } from 'react';
import type { Attended, CampaignEvent } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Failure } from '../ui/failure.js';
import { Bones } from '../ui/page.js';
import { countOf, inOrder } from './attendance.rules.js';
import { useAttendance } from './attendance.js';
import { MarkForm } from './mark-form.js';
import { PersonThere } from './person-there.js';
import { WalkIn } from './walk-in.js';
import './attendance.css';

interface AttendanceProps {
  readonly event: CampaignEvent;
  readonly slug: string;
}

const hourMs = 3_600_000;

/** Who came, who is missing, and what is decided about that: from three hours before an event on. */
export function AttendanceSection({ event, slug }: AttendanceProps) {
  const { t, number } = useLanguage();
  const agreed = ['confirmed', 'under-way', 'done'].includes(event.state);
  const shows = agreed && Date.parse(event.startsAt) - 3 * hourMs < Date.now();
  const attendance = useAttendance(slug, event.id, shows);
  const [marking, setMarking] = useState<{ person: Attended; kind: 'in' | 'out' }>();
  const [isAdding, setAdding] = useState(false);
  if (!shows) return null;
  const people = attendance.data ?? [];
  const missing = countOf(people, 'missing');
  const close = () => {
    setMarking(undefined);
    setAdding(false);
  };
  return (
    <section className="attendance">
      <h2>{t('deskattendance:title')}</h2>
      <Failure error={attendance.error} quiet />
      {attendance.isPending && <Bones lines={3} />}
      {attendance.isSuccess && people.length === 0 && (
        <p className="nothing">{t('deskattendance:nobody')}</p>
      )}
      {missing > 0 && (
        <p className="attendance-missing">
          {t('deskattendance:missing', { count: missing, n: number(missing) })}
        </p>
      )}
      <ul>
        {inOrder(people).map((person) => (
          <PersonThere
            key={person.staff}
            person={person}
            event={event}
            slug={slug}
            onMark={(kind) => setMarking({ person, kind })}
          />
        ))}
      </ul>
      <Button icon="plus" onClick={() => setAdding(true)}>
        {t('deskattendance:walkIn.open')}
      </Button>
      <Dialog
        opened={marking !== undefined}
        onClose={close}
        title={t(`deskattendance:mark.${marking?.kind ?? 'in'}`, {
          name: marking?.person.name ?? '',
        })}
      >
        {marking && (
          <MarkForm
            event={event}
            slug={slug}
            staff={marking.person.staff}
            kind={marking.kind}
            onClose={close}
          />
        )}
      </Dialog>
      <Dialog opened={isAdding} onClose={close} title={t('deskattendance:walkIn.title')}>
        <WalkIn event={event} slug={slug} there={people} onClose={close} />
      </Dialog>
    </section>
  );
}
