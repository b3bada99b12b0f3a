import { useState, type Ref } from 'react';
import { Link } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { isDone } from '../media.js';
import { MoveForm } from './move-form.js';
import { Picture } from './picture.js';
import { needsDay } from './proofs.rules.js';
import { useDecide, useUndo, type Proof } from './proofs.js';
import { RejectForm } from './reject-form.js';
import { Score } from './score.js';
import { VerifyForm } from './verify-form.js';
import { useProofWords } from './words.js';

interface CardProps {
  readonly slug: string;
  readonly proof: Proof;
  readonly writes: boolean;
  /** Where the focus goes to, from one card to the next. */
  readonly at?: Ref<HTMLLIElement>;
  /** It is decided about, and may be gone from the list then. */
  readonly onDecided?: () => void;
}

/** One proof: its picture, how good it is, and what is decided about it. V verifies it, R rejects it. */
export function ProofCard({ slug, proof, writes, at, onDecided }: CardProps) {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  const words = useProofWords();
  const toast = useToast();
  const [dialog, setDialog] = useState<'reject' | 'move' | 'verify'>();
  const [decide, undo] = [useDecide(slug), useUndo(slug)];
  const { id, version, kind, placement, state } = proof;
  const isOpen = writes && state === 'waiting';
  const takeBack = async (seen: number) => {
    if (await isDone(undo.mutateAsync({ id, version: seen })))
      toast({ text: t('deskproofs:undone') });
  };
  const verify = async (reason?: string) => {
    if (proof.doubtful && reason === undefined) return setDialog('verify');
    onDecided?.();
    const verdict = { verdict: 'verified', ...(reason !== undefined && { reason }) } as const;
    if (!(await isDone(decide.mutateAsync({ id, version, ...verdict })))) return;
    setDialog(undefined);
    const run = () => void takeBack(version + 1);
    toast({ text: t('deskproofs:verified'), action: { name: t('deskproofs:undo'), run } });
  };
  return (
    <li
      ref={at}
      className="proofs-card"
      tabIndex={at ? 0 : undefined}
      aria-label={words.picture(proof)}
      onKeyDown={({ code, target, currentTarget, ctrlKey, metaKey, altKey }) => {
        if (!isOpen || target !== currentTarget || ctrlKey || metaKey || altKey) return;
        if (code === 'KeyV' && !decide.isPending) void verify();
        if (code === 'KeyR') setDialog('reject');
      }}
    >
      <Picture {...{ slug, id }} type={proof.type} alt={words.picture(proof)} />
      <div className="proofs-said">
        <p className="line-name">
          <Link to={`/media/proofs/of/${placement.id}`} className="past-link">
            {words.place(placement)}
          </Link>
        </p>
        <p>
          {t(`deskproofs:kinds.${kind}`)} · {words.of(proof.day)}
        </p>
        <p className="fine">
          {isolated(words.name(placement.outlet.names))} ·{' '}
          {t('deskproofs:cameAt', { moment: moment(proof.cameAt, campaign!.timeZone) })}
        </p>
        <Score proof={proof} />
        <Decided proof={proof} />
        <Failure error={decide.error ?? undo.error} quiet />
        {isOpen && (
          <div className="buttons">
            <Button kind="main" icon="check" busy={decide.isPending} onClick={() => void verify()}>
              {t('deskproofs:verify')}
            </Button>
            <Button onClick={() => setDialog('reject')}>{t('deskproofs:reject')}</Button>
            {!needsDay(kind) && (
              <Button kind="text" onClick={() => setDialog('move')}>
                {t('deskproofs:move')}
              </Button>
            )}
          </div>
        )}
        {writes && state !== 'waiting' && (
          <Button busy={undo.isPending} onClick={() => void takeBack(version)}>
            {t('deskproofs:undo')}
          </Button>
        )}
      </div>
      {dialog === 'reject' && (
        <RejectForm
          {...{ slug, proof }}
          onDone={() => setDialog(undefined)}
          onSent={onDecided}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'verify' && (
        <VerifyForm
          busy={decide.isPending}
          error={decide.error}
          onSend={(reason) => void verify(reason)}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'move' && <MoveForm {...{ slug, proof }} onClose={() => setDialog(undefined)} />}
    </li>
  );
}

function Decided({ proof: { state, rejectedAs, reason } }: { proof: Proof }) {
  const { t } = useLanguage();
  if (state === 'waiting') return null;
  const why = reason === null ? '' : isolated(reason);
  return (
    <>
      <p className="line-state">{t(`deskproofs:states.${state}`)}</p>
      {why && (
        <p className="said">
          {rejectedAs
            ? t(`deskproofs:rejectedAs.${rejectedAs}`, { reason: why })
            : t('deskproofs:said', { reason: why })}
        </p>
      )}
    </>
  );
}
