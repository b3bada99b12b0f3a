import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import type { OutletPage } from '../outlets/outlets.js';
import { useSiteWords } from '../sites/words.js';
import { useAddFigure } from './audience.js';
import { counts, figureOf, type TypedFigure } from './figure.rules.js';

interface FormProps {
  readonly slug: string;
  readonly outlet: Pick<OutletPage, 'id' | 'sites'>;
  readonly known: Pick<TypedFigure, 'counts' | 'from'>;
  readonly onClose: () => void;
}

const beside = ['value', 'provider', 'method', 'source', 'from', 'format'];

/** One figure more: who counted what, how, and from when on it holds. */
export function FigureForm({ slug, outlet, known, onClose }: FormProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const words = useSiteWords(slug);
  const add = useAddFigure(slug);
  const [typed, setTyped] = useState<TypedFigure>({
    site: '',
    format: '',
    value: '',
    provider: '',
    method: '',
    source: '',
    ...known,
  });
  const [isSent, setSent] = useState(false);
  const wanted = figureOf(outlet.id, typed);
  const isPopulation = typed.counts === 'population';
  const of = (field: Exclude<keyof TypedFigure, 'counts' | 'site'>) => ({
    label: t(`deskaudience:fields.${field}`),
    value: typed[field],
    onValue: (value: string) => setTyped({ ...typed, [field]: value }),
    mistake: mistakeAt(add.error, field),
  });
  const send = () => {
    setSent(true);
    if (!wanted) return;
    add.mutate(wanted, {
      onSuccess: () => {
        toast({ text: t('deskaudience:added') });
        onClose();
      },
    });
  };
  return (
    <Form onSend={send}>
      {!isPopulation && (
        <SelectField
          label={t('deskaudience:fields.counts')}
          value={typed.counts}
          onValue={(value) =>
            setTyped({ ...typed, counts: counts.find((one) => one === value) ?? typed.counts })
          }
          options={counts.map((value) => ({ value, text: t(`deskaudience:counts.${value}`) }))}
        />
      )}
      {!isPopulation && outlet.sites.length > 0 && (
        <SelectField
          label={t('deskaudience:fields.of')}
          value={typed.site}
          onValue={(site) => setTyped({ ...typed, site })}
          options={[
            { value: '', text: t('deskaudience:whole') },
            ...outlet.sites.map((site) => ({ value: site.id, text: words.name(site) })),
          ]}
        />
      )}
      {!isPopulation && !typed.site && (
        <TextField
          hint={t('deskaudience:hints.format')}
          dir="auto"
          maxLength={60}
          {...of('format')}
        />
      )}
      <TextField
        inputMode="numeric"
        dir="ltr"
        maxLength={16}
        {...of('value')}
        mistake={isSent && !wanted ? t('deskaudience:wrong') : mistakeAt(add.error, 'value')}
      />
      <TextField dir="auto" required maxLength={120} {...of('provider')} />
      <TextField
        hint={t('deskaudience:hints.method')}
        dir="auto"
        required
        maxLength={200}
        {...of('method')}
      />
      <TextField
        hint={t('deskaudience:hints.source')}
        dir="ltr"
        inputMode="url"
        maxLength={500}
        {...of('source')}
      />
      <TextField type="date" required {...of('from')} />
      <Failure error={add.error} beside={beside} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={add.isPending}>
          {t(isPopulation ? 'deskaudience:addPopulation' : 'deskaudience:add')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
