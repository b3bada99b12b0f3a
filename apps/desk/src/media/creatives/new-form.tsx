import { textIn } from '@blueheart/i18n';
import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { isPrinted, kinds, type Creatives, type Kind } from './creative.rules.js';
import { useMakeCreative } from './creatives.js';

interface FormProps {
  readonly slug: string;
  /** As what the roll-out hands things out. */
  readonly items: Creatives['items'];
  readonly onMade: (id: string) => void;
  readonly onClose: () => void;
}

/** What it is called, and what it is. */
export function NewForm({ slug, items, onMade, onClose }: FormProps) {
  const { t, locale } = useLanguage();
  const toast = useToast();
  const make = useMakeCreative(slug);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('poster');
  const [chosen, choose] = useState<string>();
  // Many a roll-out calls its items as we do; else somebody says which it is.
  const item = chosen ?? items.find(({ code }) => code === kind)?.code ?? null;
  // Where nothing is handed out nothing is printed for it.
  const offered = kinds.filter((one) => !isPrinted(one) || items.length > 0);
  const send = () =>
    make.mutate(
      { name, kind, item: isPrinted(kind) ? item : null },
      {
        onSuccess: ({ id }) => {
          toast({ text: t('deskcreatives:made') });
          onMade(id);
        },
      },
    );
  return (
    <Form onSend={send}>
      <TextField
        label={t('deskcreatives:name')}
        dir="auto"
        required
        maxLength={120}
        autoComplete="off"
        value={name}
        onValue={setName}
        mistake={mistakeAt(make.error, 'name')}
      />
      <SelectField
        label={t('deskcreatives:kind')}
        value={kind}
        onValue={(value) => {
          setKind(kinds.find((one) => one === value) ?? 'poster');
          choose(undefined);
        }}
        options={offered.map((value) => ({ value, text: t(`deskcreatives:kinds.${value}`) }))}
      />
      {isPrinted(kind) && (
        <SelectField
          label={t('deskcreatives:item')}
          hint={t('deskcreatives:printedHint')}
          value={item ?? ''}
          onValue={choose}
          options={[
            ...(item === null ? [{ value: '', text: t('deskcreatives:noItem') }] : []),
            ...items.map(({ code, names }) => ({ value: code, text: textIn(names, locale) })),
          ]}
          mistake={mistakeAt(make.error, 'item')}
        />
      )}
      <Failure error={make.error} beside={['name', 'item']} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={make.isPending}>
          {t('deskcreatives:new')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
