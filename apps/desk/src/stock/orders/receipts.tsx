import { useState } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useNames } from '../../people/people.js';
import { useWork } from '../../shell/campaign.js';
import { Button } from '../../ui/button.js';
import { TakeBack } from '../take-back.js';
import type { useStockWords } from '../words.js';
import { useTakeReceiptBack, type Order } from './orders.js';

type Receipt = Order['receipts'][number];
interface ReceiptsProps {
  readonly slug: string;
  readonly order: Order;
  readonly words: ReturnType<typeof useStockWords>;
  readonly moves: boolean;
}

/** What came when and where to, the newest first; what was entered by mistake is taken back here. */
export function Receipts({ slug, order, words, moves }: ReceiptsProps) {
  const { t } = useLanguage();
  const names = useNames(slug, moves).data ?? new Map<string, string>();
  const [asking, ask] = useState<Receipt>();
  const takeBack = useTakeReceiptBack(slug, order.id);
  if (order.receipts.length === 0) return null;
  return (
    <section aria-labelledby="order-receipts">
      <h2 id="order-receipts" className="orders-part">
        {t('deskorders:receipts.title')}
      </h2>
      <ol className="lines">
        {order.receipts.map((receipt) => (
          <li className="line" key={receipt.id}>
            <Told
              {...{ receipt, order, words }}
              by={receipt.by === null ? undefined : names.get(receipt.by)}
            />
            {moves && receipt.takenBackBy === null && (
              <div className="buttons">
                <Button kind="text" onClick={() => ask(receipt)}>
                  {t('deskstock:ledger.takeBack')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      <TakeBack
        what={asking?.id}
        takeBack={takeBack}
        words={{
          title: t('deskorders:receipts.takeBackTitle'),
          text: t('deskorders:receipts.takeBackText'),
          open: t('deskstock:ledger.takeBack'),
          done: t('deskorders:receipts.takenBack'),
        }}
        onClose={() => ask(undefined)}
      />
    </section>
  );
}

interface ToldProps {
  readonly receipt: Receipt;
  readonly order: Order;
  readonly words: ReceiptsProps['words'];
  readonly by: string | undefined;
}

function Told({ receipt, order, words, by }: ToldProps) {
  const { t, number, moment } = useLanguage();
  const { campaign } = useWork();
  return (
    <div>
      <p className="line-name">
        {isolated(words.placeById(receipt.place))}
        {receipt.takenBackBy && (
          <span className="stock-taken-back">{t('deskstock:ledger.takenBack')}</span>
        )}
      </p>
      {receipt.lines.map(({ line, lot, label, received, damaged }) => {
        const of = order.lines.find(({ id }) => id === line);
        return (
          <p key={`${line} ${lot}`}>
            {t('deskstock:transfer.pieces', {
              n: number(received),
              item: isolated(of ? words.sku(of) : '—'),
            })}
            {damaged > 0 && ` · ${t('deskorders:came.damaged', { n: number(damaged) })}`}{' '}
            <span className="fine">{of && words.lots([{ ...of, label }])}</span>
          </p>
        );
      })}
      <p className="fine">
        {moment(receipt.at, campaign!.timeZone)}
        {by && <> · {isolated(by)}</>}
      </p>
    </div>
  );
}
