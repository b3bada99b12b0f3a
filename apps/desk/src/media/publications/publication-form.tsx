import { textIn } from '@blueheart/i18n';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { saidIn } from '../../schedule/event/event.rules.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { namePaths, NamesFields } from '../names-fields.js';
import { useBegin, type PublicationWanted, type Publications } from './publications.js';
import { itemFor } from './publications.rules.js';
import { usePublicationWords } from './words.js';

const kinds = ['brochure', 'law-clipboard', 'other'] as const;

type Typed = Omit<PublicationWanted, 'item'> & Partial<Pick<PublicationWanted, 'item'>>;

interface FormProps {
  readonly slug: string;
  readonly known: Publications;
  readonly onClose: () => void;
}

/** What it is, what people will be handed, and which language is translated into the others. */
export function PublicationForm({ slug, known, onClose }: FormProps) {
  const { t, locale } = useLanguage();
  const words = usePublicationWords();
  const toast = useToast();
  const go = useNavigate();
  const begin = useBegin(slug);
  const items = known.items.filter(({ offered }) => offered);
  const [typed, setTyped] = useState<Typed>({
    kind: 'brochure',
    names: {},
    sourceLanguage: known.languages[0] ?? 'ar',
  });
  const [isSent, setSent] = useState(false);
  const set = (changes: Partial<Typed>) => setTyped({ ...typed, ...changes });
  // What somebody chose stays until the kind is another one.
  const item = typed.item ?? itemFor(typed.kind, items);
  const send = () => {
    setSent(true);
    if (!item) return;
    begin.mutate(
      { ...typed, item, names: saidIn(typed.names) },
      {
        onSuccess: ({ id }) => {
          toast({ text: t('deskpublications:begun') });
          void go(`/media/publications/${id}`);
        },
      },
    );
  };
  return (
    <Form onSend={send}>
      <SelectField
        label={t('deskpublications:fields.kind')}
        value={typed.kind}
        onValue={(value) =>
          // What was chosen for another kind is not chosen for this one.
          setTyped({
            kind: kinds.find((kind) => kind === value)!,
            names: typed.names,
            sourceLanguage: typed.sourceLanguage,
          })
        }
        options={kinds.map((value) => ({ value, text: t(`deskpublications:kinds.${value}`) }))}
      />
      <NamesFields names={typed.names} onNames={(names) => set({ names })} error={begin.error} />
      <SelectField
        label={t('deskpublications:fields.item')}
        value={item}
        onValue={(code) => set({ item: code })}
        mistake={
          isSent && !item ? t('deskpublications:itemMissing') : mistakeAt(begin.error, 'item')
        }
        options={[
          ...(item ? [] : [{ value: '', text: t('deskpublications:choose') }]),
          ...items.map(({ code, names }) => ({ value: code, text: textIn(names, locale) })),
        ]}
      />
      <SelectField
        label={t('deskpublications:fields.sourceLanguage')}
        value={typed.sourceLanguage}
        onValue={(sourceLanguage) => set({ sourceLanguage })}
        options={known.languages.map((value) => ({ value, text: words.language(value) }))}
      />
      {mistakeAt(begin.error, 'names') && (
        <p className="mistake" role="alert">
          {t('deskpublications:nameless')}
        </p>
      )}
      <Failure error={begin.error} beside={['names', 'item', ...namePaths]} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={begin.isPending}>
          {t('deskpublications:begin')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
