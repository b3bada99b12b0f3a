import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { useKey } from '../../stock/requests/use-key.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { useCreativeWords } from '../creatives/words.js';
import { usePrint, type Printable, type TextHead } from './publications.js';
import {
  fittingOf,
  noLine,
  printOf,
  type TypedLine,
  type TypedPrint,
} from './publications.rules.js';
import { usePublicationWords } from './words.js';

interface FormProps {
  readonly slug: string;
  readonly publication: string;
  /** Those that are approved. */
  readonly texts: readonly TextHead[];
  /** Those of the same item, in any language. */
  readonly artworks: readonly Printable[];
  readonly onClose: () => void;
}

/** How many of each language, who prints them, and until when. */
export function PrintForm({ slug, publication, texts, artworks, onClose }: FormProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const print = usePrint(slug, publication);
  const keyOf = useKey();
  const [typed, setTyped] = useState<TypedPrint>({
    producer: '',
    wantedBy: '',
    currency: 'USD',
    lines: {},
  });
  const [isSent, setSent] = useState(false);
  const set = (changes: Partial<TypedPrint>) => setTyped({ ...typed, ...changes });
  const wanted = printOf(keyOf(typed), typed);
  const sent = print.variables?.lines ?? [];
  const artworkAt = (text: string) =>
    `lines.${sent.findIndex((line) => line.text === text)}.artwork`;
  const missing = isSent && 'missing' in wanted ? wanted.missing : [];
  const of = (field: 'producer' | 'wantedBy') => ({
    value: typed[field],
    onValue: (value: string) => set({ [field]: value }),
    mistake: missing.includes(field)
      ? t(`deskpublications:prints.missing.${field}`)
      : mistakeAt(print.error, field),
  });
  const send = () => {
    setSent(true);
    if ('missing' in wanted) return;
    print.mutate(wanted, {
      onSuccess: () => {
        toast({ text: t('deskpublications:prints.ordered') });
        onClose();
      },
    });
  };
  return (
    <Form onSend={send}>
      <TextField
        label={t('deskpublications:prints.producer')}
        hint={t('deskpublications:prints.producerHint')}
        maxLength={120}
        dir="auto"
        {...of('producer')}
      />
      <TextField label={t('deskpublications:prints.wantedBy')} type="date" {...of('wantedBy')} />
      <SelectField
        label={t('deskpublications:prints.currency')}
        value={typed.currency}
        onValue={(value) => set({ currency: value === 'LBP' ? 'LBP' : 'USD' })}
        options={['USD', 'LBP'].map((value) => ({ value, text: value }))}
      />
      <p className="fine">{t('deskpublications:prints.linesHint')}</p>
      <p className="fine">{t('deskpublications:prints.artworkHint')}</p>
      {texts.map((text) => (
        <LineFields
          key={text.id}
          text={text}
          artworks={fittingOf(artworks, text)}
          mistake={mistakeAt(print.error, artworkAt(text.id))}
          line={typed.lines[text.id] ?? noLine}
          onLine={(line) => set({ lines: { ...typed.lines, [text.id]: line } })}
        />
      ))}
      {missing.includes('lines') && (
        <p className="mistake" role="alert">
          {t('deskpublications:prints.missing.lines')}
        </p>
      )}
      <Failure
        error={print.error}
        beside={['producer', 'wantedBy', ...texts.map(({ id }) => artworkAt(id))]}
      />
      <div className="buttons">
        <Button type="submit" kind="main" busy={print.isPending}>
          {t('deskpublications:prints.order')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}

interface LineProps {
  readonly text: TextHead;
  readonly artworks: readonly Printable[];
  /** Of the artwork. */
  readonly mistake: string | undefined;
  readonly line: TypedLine;
  readonly onLine: (line: TypedLine) => void;
}

function LineFields({ text, artworks, mistake, line, onLine }: LineProps) {
  const { t, number } = useLanguage();
  const words = usePublicationWords();
  const creatives = useCreativeWords();
  const language = words.language(text.language);
  // The number stands first, bare: whoever types it into the list finds it.
  const options = artworks.map((one) => ({
    value: one.artwork,
    text: `${one.artwork} · ${isolated(one.name)} · ${creatives.version(one)}`,
  }));
  const of = (field: 'quantity' | 'unitCost') => ({
    value: line[field],
    onValue: (value: string) => onLine({ ...line, [field]: value }),
    autoComplete: 'off',
  });
  return (
    <div className="publication-line">
      <TextField
        label={t('deskpublications:prints.quantity', { language, n: number(text.number) })}
        inputMode="numeric"
        {...of('quantity')}
      />
      <SelectField
        label={t('deskpublications:prints.artwork', { language })}
        hint={options.length === 0 ? t('deskpublications:prints.artworkNone') : undefined}
        value={line.artwork}
        onValue={(artwork) => onLine({ ...line, artwork })}
        options={[{ value: '', text: t('deskpublications:prints.noArtwork') }, ...options]}
        mistake={mistake}
      />
      <TextField
        label={t('deskpublications:prints.unitCost', { language })}
        inputMode="decimal"
        {...of('unitCost')}
      />
    </div>
  );
}
