import { dirOf } from '../../language/choose.rules.js';
import { useEffect, useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { TextArea } from '../../ui/text-area.js';
import { blocksOf, typedOf } from './blocks.rules.js';
import { kept } from './kept.js';
import { useWrite, type Publication, type Text } from './publications.js';
import { usePublicationWords } from './words.js';

interface EditorProps {
  readonly slug: string;
  readonly publication: Publication;
  readonly language: string;
  /** What somebody begins with: the draft, or the version before. */
  readonly from: Text | undefined;
  readonly onSaved: () => void;
  /** Whether something is typed that is not stored. */
  readonly onTyping: (isTyping: boolean) => void;
}

/** What a language says, as it is typed; a translation says of which version of the source it is one. */
export function Editor({ slug, publication, language, from, onSaved, onTyping }: EditorProps) {
  const { t, number } = useLanguage();
  const words = usePublicationWords();
  const toast = useToast();
  const write = useWrite(slug, publication.id);
  const sources = publication.texts.filter((one) => one.language === publication.sourceLanguage);
  const isSource = language === publication.sourceLanguage;
  const place = `${publication.id} ${language} ${from?.id} ${from?.version}`;
  const [typed, setTyped] = useState(() => kept.get(place) ?? typedOf(from?.blocks ?? []));
  const [translates, setTranslates] = useState(() => from?.translates ?? sources[0]?.number ?? 0);
  const [isSent, setSent] = useState(false);
  const isTyping =
    typed !== typedOf(from?.blocks ?? []) || (!isSource && translates !== from?.translates);
  useEffect(() => {
    onTyping(isTyping);
    return () => onTyping(false);
  }, [isTyping, onTyping]);
  const blocks = blocksOf(typed);
  const wrong = isSent && typeof blocks === 'string' ? blocks : undefined;
  const send = () => {
    setSent(true);
    if (typeof blocks === 'string') return;
    const version = from?.state === 'draft' ? from.version : undefined;
    const wanted = {
      language,
      blocks,
      translates: isSource ? null : translates,
      ...(version !== undefined && { version }),
    };
    // By then another version is shown, and this form is gone.
    void write
      .mutateAsync(wanted)
      .then(() => {
        kept.delete(place);
        toast({ text: t('deskpublications:editor.saved') });
        onSaved();
      })
      // The form says what went wrong.
      .catch(() => undefined);
  };
  if (!isSource && sources.length === 0)
    return <p className="nothing">{t('deskpublications:editor.noSource')}</p>;
  return (
    <Form onSend={send}>
      {!isSource && (
        <SelectField
          label={t('deskpublications:editor.translates')}
          value={String(translates)}
          onValue={(value) => setTranslates(Number(value))}
          options={sources.map((one) => ({
            value: String(one.number),
            text: `${number(one.number)} · ${words.state(one)}`,
          }))}
        />
      )}
      <TextArea
        label={t('deskpublications:editor.label', { language: words.language(language) })}
        hint={t('deskpublications:editor.hint')}
        rows={18}
        lang={language}
        dir={dirOf(language)}
        value={typed}
        onValue={(value) => {
          kept.set(place, value);
          setTyped(value);
        }}
        mistake={wrong && t(`deskpublications:editor.wrong.${wrong}`)}
      />
      <Failure error={write.error} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={write.isPending}>
          {t('deskpublications:editor.save')}
        </Button>
      </div>
    </Form>
  );
}
