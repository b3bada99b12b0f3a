import { useState } from 'react';
import { mistakeAt } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Choices } from '../ui/choices.js';
import { Failure } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import { useAddPlace, useRenamePlace, type Place } from './stock.js';

const kinds = ['warehouse', 'vehicle', 'office'] as const;
const locales = ['ar', 'fr', 'en'] as const;

interface FormProps {
  readonly slug: string;
  /** The one that gets another name; undefined for a new one. */
  readonly place: Place | undefined;
  readonly onClose: () => void;
}

/** A name in one language is enough. */
export function PlaceForm({ slug, place, onClose }: FormProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const [kind, setKind] = useState<(typeof kinds)[number]>('warehouse');
  const [names, setNames] = useState<Readonly<Record<string, string>>>(place?.names ?? {});
  const add = useAddPlace(slug);
  const rename = useRenamePlace(slug);
  const error = add.error ?? rename.error;
  const said = Object.fromEntries(Object.entries(names).filter(([, name]) => name.trim()));
  const done = (text: string) => ({
    onSuccess: () => {
      toast({ text });
      onClose();
    },
  });
  const send = () =>
    place
      ? rename.mutate(
          { id: place.id, version: place.version, names: said },
          done(t('deskstock:placeForm.renamed')),
        )
      : add.mutate({ kind, names: said }, done(t('deskstock:placeForm.added')));
  return (
    <Form onSend={send}>
      {!place && (
        <Choices
          label={t('deskstock:placeForm.kind')}
          value={kind}
          onValue={setKind}
          options={kinds.map((value) => ({ value, text: t(`deskstock:places.${value}`) }))}
        />
      )}
      {locales.map((locale) => (
        <TextField
          key={locale}
          label={t(`deskstock:placeForm.names.${locale}`)}
          lang={locale}
          dir={locale === 'ar' ? 'rtl' : 'ltr'}
          maxLength={80}
          value={names[locale] ?? ''}
          onValue={(name) => setNames({ ...names, [locale]: name })}
          mistake={mistakeAt(error, `names.${locale}`)}
        />
      ))}
      <Failure error={error} beside={locales.map((locale) => `names.${locale}`)} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={add.isPending || rename.isPending}>
          {place ? t('deskstock:placeForm.renameSubmit') : t('deskstock:placeForm.add')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
