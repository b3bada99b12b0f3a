import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { isPrinted, kinds, type Kind } from './creative.rules.js';
import { useMakeCreative } from './creatives.js';

interface FormProps {
  readonly slug: string;
  readonly onMade: (id: string) => void;
  readonly onClose: () => void;
}

/** What it is called, and what it is. */
export function NewForm({ slug, onMade, onClose }: FormProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const make = useMakeCreative(slug);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<Kind>('poster');
  const send = () =>
    make.mutate(
      // The roll-out calls its items so.
      { name, kind, item: isPrinted(kind) ? kind : null },
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
        onValue={(value) => setKind(kinds.find((one) => one === value) ?? 'poster')}
        options={kinds.map((value) => ({ value, text: t(`deskcreatives:kinds.${value}`) }))}
      />
      {isPrinted(kind) && <p className="hint">{t('deskcreatives:printedHint')}</p>}
      <Failure error={make.error} beside={['name']} />
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
