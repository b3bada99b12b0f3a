import { useState } from 'react';
import type { Attended, CampaignEvent } from '../api/contract.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useWords } from '../schedule/words.js';
import { nameOf } from '../shifts/names.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { actsFor, type Act } from './attendance.rules.js';
import { useNoShow } from './attendance.js';
import { Said } from './said.js';
import { VisitLine } from './visit-line.js';

interface PersonThereProps {
  readonly person: Attended;
  readonly event: CampaignEvent;
  readonly slug: string;
  readonly onMark: (kind: 'in' | 'out') => void;
}

/** Somebody at an event: what they had signed up for, when they were there, and what is to be decided. */
export function PersonThere({ person, event, slug, onMark }: PersonThereProps) {
  const { t, number } = useLanguage();
  const words = useWords();
  const toast = useToast();
  const noShow = useNoShow(slug, event.id);
  const [isShowing, setShowing] = useState(false);
  const name = nameOf(person, t);
  const { shifts, visits, besides } = person;
  const decide = (wanted: 'missing' | 'no-show', is: boolean) => {
    const decided = shifts.filter(({ standing }) => standing === wanted);
    const back = () => {
      for (const { signUp } of decided) noShow.mutate({ signUp, is: !is });
    };
    for (const { signUp } of decided) noShow.mutate({ signUp, is });
    const text = t(is ? 'deskattendance:noShow.done' : 'deskattendance:noShow.undone');
    toast({ text, action: { name: t('desk:undo'), run: back } });
  };
  const doIt: Record<Act, () => void> = {
    came: () => onMark('in'),
    left: () => onMark('out'),
    noShow: () => decide('missing', true),
    undo: () => decide('no-show', false),
  };
  return (
    <li className="there">
      <div>
        <p>
          <bdi className="board-name">{name}</bdi>
        </p>
        {shifts.length === 0 && <p className="fine">{t('deskattendance:walkIn.is')}</p>}
        {shifts.map(({ signUp, role, starts, ends, standing }) => (
          <p key={signUp} className="fine">
            {t(`deskshifts:roles.${role}`)} · {words.span(starts, ends)} ·{' '}
            <span className={`there-${standing}`}>{t(`deskattendance:standings.${standing}`)}</span>
          </p>
        ))}
        {visits.map((visit) => (
          <VisitLine key={visit.came.id} visit={visit} event={event} slug={slug} />
        ))}
        {besides.length > 0 && (
          <>
            <Button kind="text" aria-expanded={isShowing} onClick={() => setShowing(!isShowing)}>
              {t('deskattendance:besides', { count: besides.length, n: number(besides.length) })}
            </Button>
            {isShowing &&
              besides.map((mark) => <Said key={mark.id} mark={mark} event={event} slug={slug} />)}
          </>
        )}
        <Failure error={noShow.error} />
      </div>
      <div className="board-acts">
        {actsFor(person).map((act) => (
          <Button
            key={act}
            kind="text"
            busy={noShow.isPending && act !== 'came' && act !== 'left'}
            aria-label={t('deskshifts:named', {
              act: t(`deskattendance:acts.${act}`),
              what: isolated(name),
            })}
            onClick={doIt[act]}
          >
            {t(`deskattendance:acts.${act}`)}
          </Button>
        ))}
      </div>
    </li>
  );
}
