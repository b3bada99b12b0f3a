import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { useAddRate, useEndRate, useOutlets, type OutletPage, type Rate } from './outlets.js';
import { rateOf, units, usualUnit, type TypedRate } from './rate.rules.js';

const beside = ['format', 'price', 'currency', 'from', 'until'];

interface FormProps {
  readonly slug: string;
  readonly outlet: Pick<OutletPage, 'id' | 'channel'>;
  readonly today: string;
  readonly onClose: () => void;
}

/** One rate more: from its first day it takes the place of the one before. */
export function RateForm({ slug, outlet, today, onClose }: FormProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const add = useAddRate(slug, outlet.id);
  const known = useOutlets(slug);
  const channel = known.data?.channels.find(({ code }) => code === outlet.channel);
  const [typed, setTyped] = useState<TypedRate>({
    unit: usualUnit[channel?.kind ?? 'outdoor'],
    format: '',
    price: '',
    currency: 'USD',
    from: today,
    until: '',
  });
  const [isSent, setSent] = useState(false);
  const read = rateOf(typed);
  const missing = isSent && 'missing' in read ? read.missing : [];
  const of = (field: 'format' | 'price' | 'currency' | 'from' | 'until') => ({
    value: typed[field],
    onValue: (value: string) => setTyped({ ...typed, [field]: value }),
    mistake:
      field !== 'format' && missing.includes(field)
        ? t(`deskoutlets:rates.wrong.${field}`)
        : mistakeAt(add.error, field),
  });
  const send = () => {
    setSent(true);
    if ('missing' in read) return;
    add.mutate(read.wanted, {
      onSuccess: () => {
        toast({ text: t('deskoutlets:rates.added') });
        onClose();
      },
    });
  };
  return (
    <Form onSend={send}>
      <p>{t('deskoutlets:rates.lead')}</p>
      <SelectField
        label={t('deskoutlets:rates.unit')}
        value={typed.unit}
        onValue={(value) =>
          setTyped({ ...typed, unit: units.find((one) => one === value) ?? typed.unit })
        }
        options={units.map((value) => ({ value, text: t(`deskoutlets:units.${value}`) }))}
      />
      <TextField
        label={t('deskoutlets:rates.format')}
        hint={t('deskoutlets:rates.formatHint')}
        dir="auto"
        maxLength={60}
        {...of('format')}
      />
      <TextField
        label={t('deskoutlets:rates.price')}
        inputMode="decimal"
        dir="ltr"
        {...of('price')}
      />
      <TextField
        label={t('deskorders:fields.currency')}
        dir="ltr"
        maxLength={3}
        {...of('currency')}
      />
      <TextField label={t('deskoutlets:rates.from')} type="date" {...of('from')} />
      <TextField
        label={t('deskoutlets:rates.until')}
        hint={t('deskoutlets:rates.untilHint')}
        type="date"
        min={typed.from}
        {...of('until')}
      />
      <Failure error={add.error} beside={beside} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={add.isPending}>
          {t('deskoutlets:rates.add')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}

interface EndProps {
  readonly slug: string;
  readonly outlet: string;
  readonly rate: Rate;
  readonly today: string;
  readonly onClose: () => void;
}

/** Until when it is asked for. */
export function EndRate({ slug, outlet, rate, today, onClose }: EndProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const end = useEndRate(slug, outlet);
  const [until, setUntil] = useState(rate.until ?? (rate.from > today ? rate.from : today));
  const send = () =>
    end.mutate(
      { rate: rate.id, until: until || null },
      {
        onSuccess: () => {
          toast({ text: t('deskoutlets:rates.ended') });
          onClose();
        },
      },
    );
  return (
    <Form onSend={send}>
      <TextField
        label={t('deskoutlets:rates.until')}
        hint={t('deskoutlets:rates.untilHint')}
        type="date"
        min={rate.from}
        value={until}
        onValue={setUntil}
        mistake={mistakeAt(end.error, 'until')}
      />
      <Failure error={end.error} beside={['until']} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={end.isPending}>
          {t('deskoutlets:form.save')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
