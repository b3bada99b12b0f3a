import { useState } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { MakeGood, MakeGoodDraft } from './make-good.js';
import { useMissing, type MissingProof } from './proofs.js';
import { useProofWords } from './words.js';

/** As many as are seen before the proofs themselves. */
const shownFirst = 4;

interface WaitsProps {
  readonly slug: string;
  /** Of this one alone; empty, of all. */
  readonly outlet: string;
  readonly writes: boolean;
}

/** What nothing proves, though its flight has run for days or is over. */
export function Waits({ slug, outlet, writes }: WaitsProps) {
  const { t, number } = useLanguage();
  const missing = useMissing(slug);
  const [isAll, setAll] = useState(false);
  if (!missing.data) return <Failure error={missing.error} quiet />;
  const data = missing.data.filter((one) => !outlet || one.outlet.id === outlet);
  const shown = isAll ? data : data.slice(0, shownFirst);
  const others = data.length - shown.length;
  return (
    <section aria-labelledby="proofs-waits">
      <h2 id="proofs-waits" className="proofs-heading">
        {t('deskproofs:waits.title')}
      </h2>
      {data.length === 0 && <p className="nothing">{t('deskproofs:waits.none')}</p>}
      <ul className="lines">
        {shown.map((one) => (
          <Line key={one.id} {...{ slug, writes }} missing={one} />
        ))}
      </ul>
      {others > 0 && (
        <Button kind="text" onClick={() => setAll(true)}>
          {t('deskproofs:waits.all', { count: others, n: number(others) })}
        </Button>
      )}
    </section>
  );
}

interface LineProps {
  readonly slug: string;
  readonly writes: boolean;
  readonly missing: MissingProof;
}

function Line({ slug, writes, missing }: LineProps) {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  const words = useProofWords();
  const { remindedAt } = missing;
  return (
    <li className="line">
      <div>
        <p className="line-name">{words.place(missing)}</p>
        <p className="proofs-hand">{words.missing(missing)}</p>
        <p className="fine">
          {[
            isolated(words.name(missing.outlet.names)),
            words.flight(missing),
            remindedAt &&
              t('deskproofs:waits.reminded', { moment: moment(remindedAt, campaign!.timeZone) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <MakeGoodDraft missing={missing} />
      </div>
      {writes && (
        <div className="buttons">
          <ButtonLink to={`/media/proofs/of/${missing.id}`}>{t('deskproofs:open')}</ButtonLink>
          <MakeGood slug={slug} missing={missing} />
        </div>
      )}
    </li>
  );
}
