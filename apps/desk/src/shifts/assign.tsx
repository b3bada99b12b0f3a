import { useState } from 'react';
import type { BoardShift, Candidate } from '../api/contract.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { InTheWay } from '../schedule/event/in-the-way.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import { Bones } from '../ui/page.js';
import { nameOf } from './names.js';
import { Reason } from './reason.js';
import { Volunteer } from './volunteer.js';
import { useAssign, useCandidates } from './shifts.js';

/** More are looked for by their name. */
const most = 30;

interface AssignProps {
  readonly shift: Pick<BoardShift, 'id'>;
  readonly slug: string;
  /** The part of whom they replace. */
  readonly instead?: string | undefined;
  readonly onClose: () => void;
}

/** Whom to put on it: who is free and suitable first, and of the others why not. */
export function Assign({ shift, slug, instead, onClose }: AssignProps) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const candidates = useCandidates(slug, shift.id);
  const assign = useAssign(slug, shift.id);
  const [search, setSearch] = useState('');
  const [wanted, setWanted] = useState<string>();
  const [edited, setEdited] = useState<Candidate>();
  const found = (candidates.data ?? []).filter((one) =>
    nameOf(one, t).toLowerCase().includes(search.trim().toLowerCase()),
  );
  const send = ({ staff, name }: Candidate, reason = '') =>
    assign.mutate(
      { staff, reason: reason.trim(), instead },
      {
        onSuccess: () => {
          toast({ text: t('deskshifts:assign.done', { name: isolated(name) }) });
          onClose();
        },
      },
    );
  if (edited)
    return (
      <Volunteer
        staff={edited.staff}
        name={nameOf(edited, t)}
        slug={slug}
        onClose={() => setEdited(undefined)}
      />
    );
  return (
    <div className="assign">
      <Failure error={candidates.error} quiet />
      {candidates.isPending && <Bones />}
      {candidates.data && candidates.data.length > 8 && (
        <TextField
          label={t('deskshifts:assign.search')}
          type="search"
          autoComplete="off"
          value={search}
          onValue={setSearch}
        />
      )}
      <InTheWay error={assign.error} slug={slug} beside={['reason']} onReload={onClose} />
      {candidates.isSuccess && found.length === 0 && (
        <p className="nothing">{t('deskshifts:assign.none')}</p>
      )}
      <ul className="assign-list">
        {found.slice(0, most).map((one) => (
          <Who
            key={one.staff}
            who={one}
            isAsked={wanted === one.staff}
            busy={assign.isPending && assign.variables.staff === one.staff}
            error={assign.error}
            onAsk={() => setWanted(one.staff)}
            onSend={(reason) => send(one, reason)}
            onEdit={() => setEdited(one)}
          />
        ))}
      </ul>
      {found.length > most && (
        <p className="fine">{t('deskshifts:assign.more', { n: number(found.length - most) })}</p>
      )}
    </div>
  );
}

interface WhoProps {
  readonly who: Candidate;
  /** Whether the reason is being written. */
  readonly isAsked: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onAsk: () => void;
  readonly onSend: (reason?: string) => void;
  readonly onEdit: () => void;
}

function Who({ who, isAsked, busy, error, onAsk, onSend, onEdit }: WhoProps) {
  const { t, number } = useLanguage();
  const [reason, setReason] = useState('');
  const { hurdles, part, hoursAhead, isMinor, isPossible } = who;
  const name = nameOf(who, t);
  const hours = Math.round(hoursAhead);
  const act = t(`deskshifts:assign.${hurdles.length === 0 ? 'submit' : 'allTheSame'}`);
  const facts = [
    part && part !== 'taken' && t(`deskshifts:assign.part.${part}`),
    isMinor && t('deskshifts:person.minor'),
    t('deskshifts:assign.hours', { count: hours, n: number(hours) }),
  ].filter(Boolean);
  return (
    <li className="assign-who">
      <div>
        <p>
          <bdi className="board-name">{name}</bdi> <span className="fine">{facts.join(' · ')}</span>
        </p>
        {hurdles.length > 0 && (
          <p className="board-amiss">
            {hurdles.map((one) => t(`deskshifts:hurdles.${one}`)).join(t('deskschedule:comma'))}
          </p>
        )}
        <Button
          kind="text"
          aria-label={t('deskshifts:named', {
            act: t('deskpeople:skills'),
            what: isolated(name),
          })}
          onClick={onEdit}
        >
          {t('deskpeople:skills')}
        </Button>
      </div>
      {isPossible && !isAsked && (
        <Button
          kind={hurdles.length === 0 ? 'quiet' : 'text'}
          busy={busy}
          aria-label={t('deskshifts:named', { act, what: isolated(name) })}
          onClick={() => (hurdles.length === 0 ? onSend() : onAsk())}
        >
          {act}
        </Button>
      )}
      {isAsked && (
        <Form onSend={() => onSend(reason)}>
          <Reason value={reason} onValue={setReason} error={error} />
          <Button type="submit" kind="main" busy={busy}>
            {t('deskshifts:assign.submit')}
          </Button>
        </Form>
      )}
    </li>
  );
}
