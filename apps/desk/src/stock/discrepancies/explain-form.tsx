import { useState } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import type { Stock } from '../stock.js';
import { isPhysical } from '../stock.rules.js';
import type { useStockWords } from '../words.js';
import { useExplain, type Discrepancy } from './discrepancies.js';
import { explanationOf, namesPlace, reasonsFor, type Reason } from './explain.rules.js';

interface ExplainProps {
  readonly slug: string;
  readonly discrepancy: Discrepancy;
  readonly stock: Stock;
  readonly words: ReturnType<typeof useStockWords>;
  readonly onClose: () => void;
}

/** Where they came from, or went. It is said once, so what it means stands there before the last press. */
export function ExplainForm({ slug, discrepancy, stock, words, onClose }: ExplainProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const explain = useExplain(slug);
  const reasons = reasonsFor(discrepancy.cause);
  const [reason, setReason] = useState<Reason>(reasons[0]!);
  const [other, setOther] = useState('');
  const [isSent, setSent] = useState(false);
  const [isSure, setSure] = useState(false);
  const wanted = explanationOf(discrepancy, reason, other);
  const places = stock.places.filter(
    (one) => isPhysical(one) && one.closedAt === null && one.id !== discrepancy.place,
  );
  const send = () => {
    setSent(true);
    if (!wanted) return;
    if (!isSure) return setSure(true);
    explain.mutate(
      { id: discrepancy.id, body: wanted },
      {
        onSuccess: () => {
          toast({ text: t('deskdiscrepancies:done') });
          onClose();
        },
      },
    );
  };
  const what = <What discrepancy={discrepancy} words={words} />;
  if (isSure)
    return (
      <Form onSend={send}>
        {what}
        <p>
          {t(`deskdiscrepancies:sure.${reason}`, { place: isolated(words.placeById(other)) })}{' '}
          {t('deskdiscrepancies:once')}
        </p>
        <Failure error={explain.error} />
        <div className="buttons">
          <Button type="submit" kind="danger" busy={explain.isPending}>
            {t('deskdiscrepancies:confirm')}
          </Button>
          <Button kind="text" onClick={() => setSure(false)} data-autofocus>
            {t('deskdiscrepancies:again')}
          </Button>
        </div>
      </Form>
    );
  return (
    <Form onSend={send}>
      {what}
      <Choices
        label={t(`deskdiscrepancies:how.${discrepancy.cause}`)}
        value={reason}
        onValue={setReason}
        options={reasons.map((value) => ({ value, text: t(`deskdiscrepancies:reasons.${value}`) }))}
      />
      {namesPlace(reason) && (
        <SelectField
          label={t(`deskdiscrepancies:place.${reason}`)}
          value={other}
          onValue={setOther}
          mistake={isSent && !other ? t(`deskdiscrepancies:missing.${reason}`) : undefined}
          options={[
            { value: '', text: t('deskstock:move.choose') },
            ...places.map((one) => ({ value: one.id, text: words.place(one) })),
          ]}
        />
      )}
      <div className="buttons">
        <Button type="submit" kind="main">
          {t('deskdiscrepancies:on')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}

function What({ discrepancy, words }: Pick<ExplainProps, 'discrepancy' | 'words'>) {
  const { t, number } = useLanguage();
  return (
    <p>
      <b>
        {t('deskstock:transfer.pieces', {
          n: number(discrepancy.quantity),
          item: isolated(words.sku(discrepancy)),
        })}
      </b>{' '}
      · {isolated(words.placeById(discrepancy.place))}
    </p>
  );
}
