import { useState } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useNames } from '../../people/people.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/confirm.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { TakeBack } from '../take-back.js';
import type { Transfer } from '../transfers.js';
import { pathOf } from './drawing.rules.js';
import { useForgetSignature, useLookAtSignature, useTakeArrivalBack } from './signatures.js';
import './signature.css';

type Arrival = Transfer['arrivals'][number];
interface ArrivalsProps {
  readonly slug: string;
  readonly transfer: Transfer;
  readonly moves: boolean;
}

/**
 * When what was taken in, and that somebody signed; who it was is shown to whoever asks, and noted. What was entered by
 * mistake is taken back here.
 */
export function Arrivals({ slug, transfer, moves }: ArrivalsProps) {
  const { t } = useLanguage();
  const names = useNames(slug, moves).data ?? new Map<string, string>();
  const [looking, look] = useState<Arrival>();
  const [forgetting, forget] = useState<Arrival>();
  const [returning, takeBack] = useState<Arrival>();
  const reversal = useTakeArrivalBack(slug, transfer.id);
  if (transfer.arrivals.length === 0) return null;
  return (
    <section aria-labelledby="transfer-arrivals">
      <h2 id="transfer-arrivals" className="stock-count-item">
        {t('desksigned:arrivals')}
      </h2>
      <ol className="lines">
        {transfer.arrivals.map((arrival) => (
          <li className="line" key={arrival.id}>
            <Told arrival={arrival} by={names.get(arrival.by ?? '')} />
            {moves && arrival.takenBackBy === null && (
              <div className="buttons">
                {arrival.signed && (
                  <>
                    <Button icon="eye" onClick={() => look(arrival)}>
                      {t('desksigned:look')}
                    </Button>
                    <Button kind="text" onClick={() => forget(arrival)}>
                      {t('desksigned:forget')}
                    </Button>
                  </>
                )}
                <Button kind="text" onClick={() => takeBack(arrival)}>
                  {t('desksigned:takeBack.open')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      <Dialog
        opened={looking !== undefined}
        onClose={() => look(undefined)}
        title={t('desksigned:who')}
      >
        {looking && <Look slug={slug} transfer={transfer.id} arrival={looking.id} />}
      </Dialog>
      <Forget
        slug={slug}
        transfer={transfer.id}
        arrival={forgetting}
        onClose={() => forget(undefined)}
      />
      <TakeBack
        what={returning?.id}
        takeBack={reversal}
        words={{
          title: t('desksigned:takeBack.title'),
          text: t(`desksigned:takeBack.${returning?.signed ? 'signed' : 'text'}`),
          open: t('desksigned:takeBack.open'),
          done: t('desksigned:takeBack.done'),
        }}
        onClose={() => takeBack(undefined)}
      />
    </section>
  );
}

function Told({ arrival, by }: { arrival: Arrival; by: string | undefined }) {
  const { t, number, moment } = useLanguage();
  const { campaign } = useWork();
  const sum = (of: 'received' | 'damaged' | 'lost') =>
    arrival.lines.reduce((all, line) => all + line[of], 0);
  const whole = arrival.at === 'sender' ? 'returned' : 'received';
  const told = [
    sum('received') > 0 && t(`deskstock:transfer.outcome.${whole}`, { n: number(sum('received')) }),
    ...(['damaged', 'lost'] as const).map(
      (what) => sum(what) > 0 && t(`deskstock:transfer.outcome.${what}`, { n: number(sum(what)) }),
    ),
  ].filter(Boolean);
  return (
    <div>
      <p className="line-name">
        {told.join(' · ')}
        {arrival.takenBackBy && (
          <span className="stock-taken-back">{t('desksigned:takeBack.tag')}</span>
        )}
      </p>
      <p className="fine">
        {moment(arrival.told, campaign!.timeZone)}
        {by && <> · {isolated(by)}</>}
        {arrival.signed && <> · {t('desksigned:signed')}</>}
      </p>
    </div>
  );
}

/** Asked once more before it is shown: a look is noted. */
function Look({ slug, transfer, arrival }: Record<'slug' | 'transfer' | 'arrival', string>) {
  const { t } = useLanguage();
  const look = useLookAtSignature(slug, transfer);
  const signed = look.data;
  if (!signed)
    return (
      <div className="form">
        <p>{t('desksigned:noted')}</p>
        <Failure error={look.error} />
        <div className="buttons">
          <Button kind="main" busy={look.isPending} onClick={() => look.mutate(arrival)}>
            {t('desksigned:look')}
          </Button>
        </div>
      </div>
    );
  return (
    <div className="form">
      {signed.name && (
        <p className="line-name">
          <bdi>{signed.name}</bdi>
        </p>
      )}
      {signed.drawn && (
        <svg
          className="signature-shown"
          viewBox="0 0 1000 1000"
          preserveAspectRatio="none"
          role="img"
          aria-label={t('desksigned:drawing')}
        >
          <path d={pathOf(signed.drawn as [number, number][][])} />
        </svg>
      )}
    </div>
  );
}

interface ForgetProps {
  readonly slug: string;
  readonly transfer: string;
  readonly arrival: Arrival | undefined;
  readonly onClose: () => void;
}

function Forget({ slug, transfer, arrival, onClose }: ForgetProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const forget = useForgetSignature(slug, transfer);
  const leave = () => {
    forget.reset();
    onClose();
  };
  return (
    <Confirm
      opened={arrival !== undefined}
      title={t('desksigned:forgetTitle')}
      text={t('desksigned:forgetText')}
      submit={t('desksigned:forget')}
      error={forget.error}
      busy={forget.isPending}
      onSend={() =>
        arrival &&
        forget.mutate(arrival.id, {
          onSuccess: () => {
            toast({ text: t('desksigned:forgotten') });
            leave();
          },
        })
      }
      onClose={leave}
    />
  );
}
