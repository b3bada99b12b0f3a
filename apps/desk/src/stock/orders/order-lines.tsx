import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Printed } from '../printed.js';
import type { useStockWords } from '../words.js';
import { proofsFrom } from './order.rules.js';
import { useProve, type Order, type OrderLine } from './orders.js';

interface LinesProps {
  readonly slug: string;
  readonly order: Order;
  readonly words: ReturnType<typeof useStockWords>;
  readonly moves: boolean;
}

/** What is ordered, line by line: what is printed, its proof, what came of it and what is owed. */
export function OrderLines({ slug, order, words, moves }: LinesProps) {
  return (
    <ul className="lines">
      {order.lines.map((line) => (
        <Line key={line.id} line={line} {...{ slug, order, words, moves }} />
      ))}
    </ul>
  );
}

function Line({ slug, order, line, words, moves }: LinesProps & { line: OrderLine }) {
  const { t, number } = useLanguage();
  return (
    <li className="line">
      <div>
        <p className="line-name">
          {t('deskstock:transfer.pieces', {
            n: number(line.quantity),
            item: isolated(words.sku(line)),
          })}
        </p>
        <Printed of={line} />
        {(line.proof !== 'none' || !order.orderedAt) && <ProofOf line={line} />}
        {order.orderedAt && <Came line={line} isOver={order.stoppedAt !== null} />}
      </div>
      {moves && order.state === 'draft' && <ProofSteps slug={slug} order={order} line={line} />}
    </li>
  );
}

function ProofOf({ line: { proof, proofAt } }: { line: OrderLine }) {
  const { t, date } = useLanguage();
  const { campaign } = useWork();
  return (
    <p className={proof === 'rejected' ? 'stock-held' : 'fine'}>
      {proofAt
        ? t(`deskorders:proofOn.${proof}`, { day: date(proofAt, campaign!.timeZone) })
        : t('deskorders:noProof')}
    </p>
  );
}

/** What came whole, what came broken, what is owed and what came beyond it. */
function Came({ line, isOver }: { line: OrderLine; isOver: boolean }) {
  const { t, number } = useLanguage();
  const told = (['received', 'damaged', 'over'] as const).flatMap((what) =>
    line[what] > 0 ? [t(`deskorders:came.${what}`, { n: number(line[what]) })] : [],
  );
  const owes = line.open > 0 && !isOver;
  const left = owes && t('deskorders:owed', { count: line.open, n: number(line.open) });
  return <p>{[...told, left].filter(Boolean).join(' · ') || t('deskorders:came.nothing')}</p>;
}

function ProofSteps({ slug, order, line }: Pick<LinesProps, 'slug' | 'order'> & Named) {
  const { t } = useLanguage();
  const toast = useToast();
  const prove = useProve(slug, order.id);
  return (
    <div className="buttons">
      {proofsFrom(line.proof).map((proof) => (
        <Button
          key={proof}
          kind={proof === 'approved' ? 'quiet' : 'text'}
          busy={prove.isPending}
          onClick={() =>
            prove.mutate(
              { line: line.id, version: order.version, proof },
              { onSuccess: () => toast({ text: t(`deskorders:proofDone.${proof}`) }) },
            )
          }
        >
          {t(`deskorders:proofs.${proof}`)}
        </Button>
      ))}
      <Failure error={prove.error} />
    </div>
  );
}

interface Named {
  readonly line: OrderLine;
}
