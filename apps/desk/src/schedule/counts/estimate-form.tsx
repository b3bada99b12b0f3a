import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { useEstimate, useHandedOut } from './counts.js';
import {
  emptyEstimate,
  estimateOf,
  keyOf,
  stretchesOf,
  type BoothPhone,
  type Estimate,
  type TypedEstimate,
} from './estimates.rules.js';
import { useFigureNames } from './figure-names.js';
import '../event/form.css';

interface EstimateFormProps {
  readonly slug: string;
  readonly event: string;
  readonly phone: BoothPhone;
  readonly estimates: readonly Estimate[];
  readonly onClose: () => void;
}

/** What somebody remembers of what a phone can no longer send; it ends by itself when the phone does send. */
export function EstimateForm({ slug, event, phone, estimates, onClose }: EstimateFormProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const estimate = useEstimate(slug, event);
  const [stretches] = useState(() => stretchesOf(phone, estimates));
  const [at, setAt] = useState('0');
  const [typed, setTyped] = useState(() => stretches[0] && emptyEstimate(stretches[0]));
  if (!typed) return <p>{t('deskcounts:estimate.nothing')}</p>;
  const { error } = estimate;
  const set = (changes: Partial<TypedEstimate>) => setTyped({ ...typed, ...changes });
  const choose = (chosen: string) => {
    const { first, last } = emptyEstimate(stretches[Number(chosen)]!);
    setAt(chosen);
    set({ first, last });
  };
  const count = (name: 'first' | 'last' | 'visitors' | 'conversations', path: string) => (
    <TextField
      label={t(`deskcounts:estimate.${name}`)}
      type="number"
      inputMode="numeric"
      required={name === 'first' || name === 'last'}
      min={name === 'first' ? 1 : name === 'last' ? typed.first : 0}
      max={name === 'visitors' || name === 'conversations' ? 100_000 : 2_147_483_646}
      value={typed[name]}
      onValue={(value) => set({ [name]: value })}
      mistake={mistakeAt(error, path)}
    />
  );
  const send = () =>
    estimate.mutate(estimateOf(phone.device, typed), {
      onSuccess: () => {
        onClose();
        toast({ text: t('deskcounts:estimate.done') });
      },
    });
  return (
    <Form onSend={send}>
      <p>{t('deskcounts:estimate.lead', { id: isolated(phone.device.slice(-4)) })}</p>
      {stretches.length > 1 && (
        <Choices
          label={t('deskcounts:estimate.which')}
          value={at}
          onValue={choose}
          options={stretches.map(({ where, ...range }, index) => ({
            value: String(index),
            text: t(`deskcounts:estimate.${where}`, range),
          }))}
        />
      )}
      <div className="two-fields">
        {count('first', 'first')}
        {count('last', 'last')}
      </div>
      <p className="fine">{t('deskcounts:estimate.rangeHint')}</p>
      <div className="two-fields">
        {count('visitors', 'counts.visitors')}
        {count('conversations', 'counts.conversations')}
      </div>
      <HandedOut slug={slug} items={typed.items} onItems={(items) => set({ items })} />
      <TextField
        label={t('deskcounts:estimate.reason')}
        hint={t('deskcounts:estimate.reasonHint')}
        required
        maxLength={500}
        value={typed.reason}
        onValue={(reason) => set({ reason })}
        mistake={mistakeAt(error, 'reason')}
      />
      <Failure error={error} beside={['reason', 'last']} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={estimate.isPending}>
          {t('deskcounts:estimate.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}

interface HandedOutProps {
  readonly slug: string;
  readonly items: TypedEstimate['items'];
  readonly onItems: (items: TypedEstimate['items']) => void;
}

function HandedOut({ slug, items, onItems }: HandedOutProps) {
  const { t } = useLanguage();
  const handedOut = useHandedOut(slug);
  const nameOf = useFigureNames(slug);
  return (
    <details>
      <summary>{t('deskcounts:estimate.items')}</summary>
      <Failure error={handedOut.error} quiet />
      <div className="two-fields">
        {handedOut.data?.map(({ item, language }) => {
          const key = keyOf(item, language);
          return (
            <TextField
              key={key}
              label={nameOf({ kind: 'item', what: item, language: language ?? '' })}
              type="number"
              inputMode="numeric"
              min={0}
              max={100_000}
              value={items[key] ?? ''}
              onValue={(value) => onItems({ ...items, [key]: value })}
            />
          );
        })}
      </div>
    </details>
  );
}
