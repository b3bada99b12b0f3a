import { useState } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { daysLater } from '../../schedule/wall.rules.js';
import { useWork } from '../../shell/campaign.js';
import { Button } from '../../ui/button.js';
import { LinksOf } from './links-of.js';
import { SentArtwork } from './artwork.js';
import { ProofLink, ProofNote } from '../proofs/proof-note.js';
import { ManySteps } from './many-steps.js';
import type { Act, Order, Placement } from './orders.js';
import { StepForm } from './step-form.js';
import { Doubts, FrameWarnings } from './warnings.js';
import { useOrderWords } from './words.js';

interface PlacementsProps {
  readonly slug: string;
  readonly order: Order;
  readonly writes: boolean;
}

/** What is placed where, for how much, and how far it is. */
export function Placements({ slug, order, writes }: PlacementsProps) {
  const { t } = useLanguage();
  return (
    <section aria-labelledby="orders-placements">
      <h2 id="orders-placements" className="orders-heading">
        {t('deskmediaorders:placements')}
      </h2>
      {writes && <ManySteps slug={slug} order={order} />}
      <ul className="lines">
        {order.lines.map((line) => (
          <Line key={line.id} {...{ slug, order, line, writes }} />
        ))}
      </ul>
    </section>
  );
}

function Line({ slug, order, line, writes }: PlacementsProps & { line: Placement }) {
  const { t, number, moment } = useLanguage();
  const { campaign } = useWork();
  const words = useOrderWords();
  const [act, choose] = useState<Act>();
  const { currency } = order;
  const isGiven = line.makesGood !== null;
  return (
    <li className="line">
      <div>
        <p className="line-name">{words.place(line)}</p>
        <p>{words.flight(line)}</p>
        <p className="fine">
          {isGiven
            ? t('deskmediaorders:makesGood')
            : [
                t('deskmediaorders:priced', {
                  n: number(line.quantity),
                  unit: t(`deskmediaorders:units.${line.unit}`),
                  price: words.amount(line.unitPrice, currency),
                }),
                ...line.discounts.map((discount) => words.discount(discount, currency)),
              ].join(' · ')}
        </p>
        <p className="line-state">
          {line.optionedUntil
            ? t('deskmediaorders:optionedUntil', {
                moment: moment(line.optionedUntil, campaign!.timeZone),
              })
            : t(`deskmediaorders:placementStates.${line.state}`)}
        </p>
        <LiveFrom line={line} />
        <FrameWarnings of={line} />
        {line.state === 'draft' && <Doubts of={{ ...line, hasSite: line.site !== null }} />}
        <LinksOf {...{ slug, order, line, writes }} />
        <SentArtwork line={line} />
        <p>
          <ProofNote slug={slug} placement={line.id} /> <ProofLink placement={line.id} />
        </p>
        <Past steps={line.steps} />
      </div>
      {!isGiven && <p className="orders-amount">{words.amount(line.net, currency)}</p>}
      {writes && line.next.length > 0 && (
        <div className="buttons">
          {inOrder(line.next).map((one) => (
            <Button
              key={one}
              kind={one === 'cancel' ? 'text' : 'quiet'}
              onClick={() => choose(one)}
            >
              {t(`deskmediaorders:acts.${one}.open`)}
            </Button>
          ))}
        </div>
      )}
      {act && <StepForm key={act} {...{ slug, line, act }} onClose={() => choose(undefined)} />}
    </li>
  );
}

/** Why nobody can say yet that it is live. */
function LiveFrom({ line: { state, next, from } }: { line: Placement }) {
  const { t } = useLanguage();
  const { day } = useOrderWords();
  if (state !== 'artwork-sent' || next.includes('go-live')) return null;
  return (
    <p className="fine">
      {t('deskmediaorders:liveFrom', { day: isolated(day(daysLater(from, -1))) })}
    </p>
  );
}

/** What ends it comes last. */
function inOrder(next: readonly Act[]): readonly Act[] {
  return [...next.filter((one) => one !== 'cancel'), ...next.filter((one) => one === 'cancel')];
}

/** What became of it, with the reasons that were given. */
function Past({ steps }: Pick<Placement, 'steps'>) {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  if (steps.length === 0) return null;
  return (
    <details className="orders-past">
      <summary>{t('deskmediaorders:past')}</summary>
      <ul>
        {steps.map(({ act, at, reason }) => (
          <li key={at}>
            <p className="fine">
              {[
                moment(at, campaign!.timeZone),
                t(`deskmediaorders:happened.${act}`),
                reason && isolated(reason),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
