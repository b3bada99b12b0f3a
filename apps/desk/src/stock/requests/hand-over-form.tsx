import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import type { DeliveryProps } from './request-props.js';
import { useHandOver } from './requests.js';
import { handOverOf, outcomes, type TypedHandOver } from './requests.rules.js';
import { useKey } from './use-key.js';

/** What the partner got while somebody of the staff stood there, or what came back; what is not told of stays on its way. */
export function HandOverForm({
  slug,
  request,
  delivery,
  words,
  onDone,
}: DeliveryProps & { readonly onDone: () => void }) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const handOver = useHandOver(slug, request.id, delivery.id);
  const keyOf = useKey();
  const open = delivery.lines.filter(({ onItsWay }) => onItsWay > 0);
  const [at, setAt] = useState<'partner' | 'sender'>('partner');
  const [name, setName] = useState('');
  const [isSent, setSent] = useState(false);
  const [typed, setTyped] = useState<Readonly<Record<string, TypedHandOver>>>(() =>
    Object.fromEntries(
      open.map(({ line, onItsWay }) => [
        line,
        { received: number(onItsWay), damaged: '', lost: '' },
      ]),
    ),
  );
  const wanted = handOverOf(delivery, typed, { at, name });
  const send = () => {
    setSent(true);
    if ('wrong' in wanted) return;
    handOver.mutate(
      { key: keyOf(wanted), body: wanted },
      {
        onSuccess: () => {
          toast({ text: t('deskrequests:handOver.done') });
          onDone();
        },
      },
    );
  };
  return (
    <Form onSend={send}>
      <Choices
        label={t('deskrequests:handOver.where')}
        value={at}
        onValue={setAt}
        options={(['partner', 'sender'] as const).map((value) => ({
          value,
          text: t(`deskrequests:handOver.at.${value}`),
        }))}
      />
      {open.map(({ line, onItsWay }) => (
        <fieldset className="stock-line" key={line}>
          <legend>{words.sku(request.lines.find(({ id }) => id === line)!)}</legend>
          {outcomes.map((what) => (
            <TextField
              key={what}
              label={t(`deskstock:transfer.fields.${what}`)}
              value={typed[line]![what]}
              onValue={(value) =>
                setTyped((all) => ({ ...all, [line]: { ...all[line]!, [what]: value } }))
              }
              inputMode="numeric"
              autoComplete="off"
              maxLength={12}
            />
          ))}
          {isSent && 'wrong' in wanted && wanted.wrong.includes(line) && (
            <p className="mistake" role="alert">
              {t('deskstock:transfer.wrong', { n: number(onItsWay) })}
            </p>
          )}
        </fieldset>
      ))}
      {at === 'partner' && (
        <TextField
          label={t('deskrequests:handOver.name')}
          hint={t('deskrequests:handOver.nameHint')}
          value={name}
          onValue={setName}
          autoComplete="off"
          maxLength={120}
        />
      )}
      <Failure error={handOver.error} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={handOver.isPending}>
          {t('deskrequests:handOver.send')}
        </Button>
        <Button kind="text" onClick={onDone}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
