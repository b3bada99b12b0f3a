import { useRef, useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import type { Stock } from '../stock.js';
import { isPhysical } from '../stock.rules.js';
import type { useStockWords } from '../words.js';
import { useReceive, useTakeReceiptBack, type Order } from './orders.js';
import { comingAll, receiptOf, type TypedReceipt } from './receipt.rules.js';

interface ReceiptProps {
  readonly slug: string;
  readonly order: Order;
  readonly stock: Stock;
  readonly words: ReturnType<typeof useStockWords>;
  readonly onDone: () => void;
}

/** What came of it: all or a part, where to, whole or broken. Beyond what was ordered it is there all the same. */
export function ReceiptForm({ slug, order, stock, words, onDone }: ReceiptProps) {
  const { t, number } = useLanguage();
  const { send, receive } = useSend(slug, order, onDone);
  const [place, setPlace] = useState('');
  const [typed, setTyped] = useState(() => comingAll(order.lines, number));
  const [isSent, setSent] = useState(false);
  const wanted = receiptOf(place, order.lines, typed);
  const wrong = isSent && 'wrong' in wanted ? wanted.wrong : [];
  const places = stock.places.filter((one) => isPhysical(one) && one.closedAt === null);
  const change = (id: string, changed: Partial<TypedReceipt>) =>
    setTyped((all) => ({ ...all, [id]: { ...all[id]!, ...changed } }));
  return (
    <section aria-labelledby="order-receipt">
      <h2 id="order-receipt" className="orders-part">
        {t('deskorders:receipt.title')}
      </h2>
      <Form
        onSend={() => {
          setSent(true);
          if (!('wrong' in wanted)) send(wanted);
        }}
      >
        <SelectField
          label={t('deskorders:receipt.place')}
          value={place}
          onValue={setPlace}
          mistake={wrong.includes('place') ? t('deskorders:receipt.noPlace') : undefined}
          options={[
            { value: '', text: t('deskstock:move.choose') },
            ...places.map((one) => ({ value: one.id, text: words.place(one) })),
          ]}
        />
        {order.lines.map((line) => (
          <fieldset className="stock-line" key={line.id}>
            <legend>{words.sku(line)}</legend>
            {(['received', 'damaged'] as const).map((what) => (
              <TextField
                key={what}
                label={t(`deskorders:receipt.${what}`)}
                value={typed[line.id]?.[what] ?? ''}
                onValue={(value) => change(line.id, { [what]: value })}
                inputMode="numeric"
                autoComplete="off"
                maxLength={12}
              />
            ))}
            <TextField
              label={t('deskorders:receipt.lot')}
              value={typed[line.id]?.lot ?? ''}
              onValue={(lot) => change(line.id, { lot })}
              autoComplete="off"
              maxLength={80}
            />
            {wrong.includes(line.id) && (
              <p className="mistake" role="alert">
                {t('deskorders:receipt.wrong')}
              </p>
            )}
          </fieldset>
        ))}
        <p className="hint">{t('deskorders:receipt.lotHint')}</p>
        <Failure error={receive.error} />
        <div className="buttons">
          <Button type="submit" kind="main" busy={receive.isPending}>
            {t('deskorders:receipt.submit')}
          </Button>
        </div>
      </Form>
    </section>
  );
}

/** Sent once more with the same key as long as it is the same: an answer that was lost receives nothing twice. */
function useSend(slug: string, order: Order, onDone: () => void) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const receive = useReceive(slug, order.id);
  const takeBack = useTakeReceiptBack(slug, order.id);
  const last = useRef({ said: '', key: '' });
  const send = (body: Parameters<typeof receive.mutate>[0]['body']) => {
    const said = JSON.stringify(body);
    if (last.current.said !== said) last.current = { said, key: crypto.randomUUID() };
    receive
      .mutateAsync({ key: last.current.key, body })
      .then(({ id, over }) => {
        const count = over.reduce((sum, { pieces }) => sum + pieces, 0);
        toast({
          text: count
            ? t('deskorders:receipt.doneOver', { count, n: number(count) })
            : t('deskorders:receipt.done'),
          action: { name: t('desk:undo'), run: () => takeBack.mutate(id) },
        });
        onDone();
      })
      // The form says what went wrong.
      .catch(() => undefined);
  };
  return { send, receive };
}
