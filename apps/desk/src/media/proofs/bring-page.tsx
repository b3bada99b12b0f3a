import { useState } from 'react';
import { useParams } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { mayMove } from '../../stock/stock.rules.js';
import { Choices } from '../../ui/choices.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Bones, Page } from '../../ui/page.js';
import { MakeGood, MakeGoodDraft } from './make-good.js';
import { Pick } from './pick.js';
import { ProofCard } from './proof-card.js';
import { acceptedFor, needsDay } from './proofs.rules.js';
import { useBring, useMissing, useProofsOf, type ProofKind } from './proofs.js';
import { useProofWords } from './words.js';
import '../../ui/lines.css';
import './proofs.css';

/** What proves one placement; on a phone, the camera is one press away. */
export default function BringPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const slug = campaign?.slug ?? '';
  const { data, error, isPending } = useProofsOf(slug, id);
  const words = useProofWords();
  const title = t('deskproofs:bring.title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  const writes = mayMove(campaign.role);
  const { placement, kinds, proofs } = data ?? {};
  return (
    <Page
      title={placement ? words.place(placement) : title}
      tab={title}
      lead={
        placement &&
        [isolated(words.name(placement.outlet.names)), words.flight(placement)].join(' · ')
      }
    >
      <Back
        to={placement ? `/media/orders/${placement.order.id}` : '/media/proofs'}
        name={t(placement ? 'deskproofs:bring.back' : 'deskproofs:many.back')}
      />
      <Failure error={error} quiet />
      {isPending && <Bones lines={5} />}
      {placement && (
        <>
          <Missing {...{ slug, id, writes }} />
          {writes && <Bring {...{ slug, id }} kinds={kinds ?? []} />}
          <h2 className="proofs-heading">{t('deskproofs:bring.here')}</h2>
          {proofs?.length === 0 && <p className="nothing">{t('deskproofs:bring.none')}</p>}
          <ul className="proofs-wall">
            {proofs?.map((proof) => (
              <ProofCard key={proof.id} {...{ slug, proof, writes }} />
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

function Missing({ slug, id, writes }: { slug: string; id: string; writes: boolean }) {
  const words = useProofWords();
  const missing = useMissing(slug).data?.find((one) => one.id === id);
  if (!missing) return null;
  return (
    <div className="proofs-missing">
      <p className="proofs-hand">{words.missing(missing)}</p>
      <MakeGoodDraft missing={missing} />
      {writes && <MakeGood slug={slug} missing={missing} />}
    </div>
  );
}

interface BringProps {
  readonly slug: string;
  readonly id: string;
  readonly kinds: readonly ProofKind[];
}

function Bring({ slug, id, kinds }: BringProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const bring = useBring(slug, id);
  const [chosen, choose] = useState<ProofKind>();
  const [on, setOn] = useState('');
  const [isAsked, setAsked] = useState(false);
  const kind = chosen ?? kinds[0];
  if (!kind) return null;
  const lacksDay = needsDay(kind) && !on;
  const send = ([file]: readonly File[]) => {
    setAsked(true);
    if (!file || lacksDay) return;
    bring.mutate(
      { file, kind, ...(needsDay(kind) && { on }) },
      {
        onSuccess: ({ isNew }) =>
          toast({ text: t(isNew ? 'deskproofs:bring.brought' : 'deskproofs:bring.there') }),
      },
    );
  };
  return (
    <div className="proofs-bring">
      {kinds.length > 1 && (
        <Choices
          label={t('deskproofs:kind')}
          value={kind}
          onValue={choose}
          options={kinds.map((value) => ({ value, text: t(`deskproofs:kinds.${value}`) }))}
        />
      )}
      {needsDay(kind) ? (
        <TextField
          label={t('deskproofs:bring.day')}
          type="date"
          value={on}
          onValue={setOn}
          mistake={isAsked && lacksDay ? t('deskproofs:bring.dayMissing') : undefined}
        />
      ) : (
        <p className="fine">{t('deskproofs:bring.lead')}</p>
      )}
      <Failure error={bring.error} />
      {bring.isPending ? (
        <p role="status" className="proofs-sending">
          {t('deskproofs:bring.sending')}
        </p>
      ) : (
        <div className="proofs-picks">
          {!needsDay(kind) && (
            <Pick
              text={t('deskproofs:bring.take')}
              accept="image/*"
              kind="main"
              camera
              onFiles={send}
            />
          )}
          <Pick
            text={t('deskproofs:bring.choose')}
            accept={acceptedFor(kind)}
            kind={needsDay(kind) ? 'main' : 'quiet'}
            onFiles={send}
          />
        </div>
      )}
    </div>
  );
}
