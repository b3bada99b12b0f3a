import { useRef, useState } from 'react';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Choices } from '../ui/choices.js';
import { Failure } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import type { Stroke } from './signature/drawing.rules.js';
import { SignatureField } from './signature/signature-field.js';
import { useArrival, type Transfer } from './transfers.js';
import { arrivalOf, arrivingAll, type TypedArrival } from './transfers.rules.js';
import type { useStockWords } from './words.js';

interface ArrivalProps {
  readonly slug: string;
  readonly transfer: Transfer;
  readonly words: ReturnType<typeof useStockWords>;
}

/** What arrived or came back, line by line, and who took it in; what is not told of stays on its way. */
export function ArrivalForm({ slug, transfer, words }: ArrivalProps) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const arrival = useArrival(slug, transfer.id);
  const [at, setAt] = useState<'destination' | 'sender'>('destination');
  const [typed, setTyped] = useState(() => arrivingAll(transfer.lines, number));
  const [name, setName] = useState('');
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [isSent, setSent] = useState(false);
  const last = useRef({ said: '', key: '' });
  const open = transfer.lines.filter(({ id }) => typed[id]);
  const wanted = arrivalOf(open, typed, { at, name, strokes });
  const isBack = at === 'sender';
  const send = () => {
    setSent(true);
    if ('wrong' in wanted) return;
    const said = JSON.stringify(wanted);
    if (last.current.said !== said) last.current = { said, key: crypto.randomUUID() };
    void arrival
      .mutateAsync({ key: last.current.key, body: wanted })
      .then(() => toast({ text: t(`deskstock:transfer.${isBack ? 'cameBack' : 'arrived'}`) }))
      // It is said below.
      .catch(() => undefined);
  };
  const change = (id: string, changed: Partial<TypedArrival>) =>
    setTyped((all) => ({ ...all, [id]: { ...all[id]!, ...changed } }));
  return (
    <section aria-labelledby="stock-arrival">
      <h2 id="stock-arrival" className="stock-count-item">
        {t(`deskstock:transfer.${isBack ? 'returned' : 'arrival'}`)}
      </h2>
      <Form onSend={send}>
        <Choices
          label={t('deskstock:transfer.where')}
          value={at}
          onValue={setAt}
          options={(['destination', 'sender'] as const).map((value) => ({
            value,
            text: t(`deskstock:transfer.ends.${value}`, {
              place: isolated(words.placeById(value === 'sender' ? transfer.from : transfer.to)),
            }),
          }))}
        />
        {open.map((line) => (
          <fieldset className="stock-line" key={line.id}>
            <legend>{words.sku(line)}</legend>
            {(['received', 'damaged', 'lost'] as const).map((what) => (
              <TextField
                key={what}
                label={t(`deskstock:transfer.fields.${what}`)}
                value={typed[line.id]![what]}
                onValue={(value) => change(line.id, { [what]: value })}
                inputMode="numeric"
                autoComplete="off"
                maxLength={12}
              />
            ))}
            {isSent && 'wrong' in wanted && wanted.wrong.includes(line.id) && (
              <p className="mistake" role="alert">
                {t('deskstock:transfer.wrong', { n: number(line.onItsWay) })}
              </p>
            )}
          </fieldset>
        ))}
        {!isBack && (
          <>
            <TextField
              label={t('deskstock:transfer.signedBy')}
              hint={t('deskstock:transfer.signedHint')}
              value={name}
              onValue={setName}
              autoComplete="off"
              maxLength={120}
            />
            <SignatureField strokes={strokes} onStrokes={setStrokes} />
          </>
        )}
        <Failure error={arrival.error} />
        <div className="buttons">
          <Button type="submit" kind="main" busy={arrival.isPending}>
            {t(`deskstock:transfer.${isBack ? 'takeBackIn' : 'takeIn'}`)}
          </Button>
        </div>
      </Form>
    </section>
  );
}
