import { useState } from 'react';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { SelectField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import { heldBy, keyOfVersion, versionsOf } from './lots.rules.js';
import { useWithdraw, type Lot, type Withdrawal } from './lots.js';
import type { Stock } from './stock.js';
import { isPhysical } from './stock.rules.js';

interface FormProps {
  readonly slug: string;
  readonly stock: Stock;
  readonly lots: readonly Lot[];
  readonly withdrawals: readonly Withdrawal[];
  readonly onClose: () => void;
}

/** Which artwork or text, and how much of it lies where before anybody presses the button. */
export function WithdrawForm({ slug, stock, lots, withdrawals, onClose }: FormProps) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const withdraw = useWithdraw(slug);
  const versions = versionsOf(lots, withdrawals);
  const [key, setKey] = useState('');
  const chosen = versions.find((one) => keyOfVersion(one) === key);
  const places = new Set(stock.places.filter(isPhysical).map(({ id }) => id));
  const held = chosen && heldBy(lots, chosen, (place) => places.has(place));
  const send = () =>
    chosen &&
    withdraw.mutate(chosen, {
      onSuccess: ({ pieces }) => {
        toast({ text: t('deskstock:withdraw.done', { count: pieces, n: number(pieces) }) });
        onClose();
      },
    });
  return (
    <Form onSend={send}>
      <p>{t('deskstock:withdraw.lead')}</p>
      <SelectField
        label={t('deskstock:withdraw.which')}
        value={key}
        onValue={setKey}
        options={[
          { value: '', text: t('deskstock:move.choose') },
          ...versions.map((one) => ({
            value: keyOfVersion(one),
            text: t(`deskstock:withdraw.kinds.${one.kind}`, { version: isolated(one.version) }),
          })),
        ]}
      />
      {held && (
        <p role="status">
          {t('deskstock:withdraw.lots', { count: held.lots, n: number(held.lots) })}{' '}
          {t('deskstock:withdraw.pieces', { count: held.pieces, n: number(held.pieces) })}
        </p>
      )}
      <Failure error={withdraw.error} />
      <div className="buttons">
        {chosen && (
          <Button type="submit" kind="danger" busy={withdraw.isPending}>
            {t('deskstock:withdraw.submit')}
          </Button>
        )}
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
