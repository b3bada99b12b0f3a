import { useState } from 'react';
import { useNavigate } from 'react-router';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { saidIn, textIn } from '../../schedule/event/event.rules.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { namePaths, NamesFields } from '../names-fields.js';
import { useBegin, type PublicationWanted, type Publications } from './publications.js';
import { usePublicationWords } from './words.js';

const kinds = ['brochure', 'law-clipboard', 'other'] as const;

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
  const [typed, setTyped] = useState<PublicationWanted>({
    kind: 'brochure',
    names: {},
    item: items[0]?.code ?? '',
    sourceLanguage: known.languages[0] ?? 'ar',
  });
  const set = (changes: Partial<PublicationWanted>) => setTyped({ ...typed, ...changes });
  const send = () =>
    begin.mutate(
      { ...typed, names: saidIn(typed.names) },
      {
        onSuccess: ({ id }) => {
          toast({ text: t('deskpublications:begun') });
          void go(`/media/publications/${id}`);
        },
      },
    );
  return (
    <Form onSend={send}>
      <SelectField
        label={t('deskpublications:fields.kind')}
        value={typed.kind}
        onValue={(value) => set({ kind: kinds.find((kind) => kind === value)! })}
        options={kinds.map((value) => ({ value, text: t(`deskpublications:kinds.${value}`) }))}
      />
      <NamesFields names={typed.names} onNames={(names) => set({ names })} error={begin.error} />
      <SelectField
        label={t('deskpublications:fields.item')}
        value={typed.item}
        onValue={(item) => set({ item })}
        options={items.map(({ code, names }) => ({
          value: code,
          text: textIn(names, locale),
        }))}
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
      <Failure error={begin.error} beside={['names', ...namePaths]} />
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
