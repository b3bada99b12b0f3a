import { useState } from 'react';
import { mistakeAt } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { PointField } from '../schedule/map/point-field.js';
import { pointIn } from '../schedule/map/point.rules.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Choices } from '../ui/choices.js';
import { Failure } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import { canHavePoint, isNamed, ownKinds, typedPlaceOf, wantedPlaceOf } from './place.rules.js';
import { useAddPlace, useChangePlace, type Place } from './stock.js';

const locales = ['ar', 'fr', 'en'] as const;
const beside = ['names', ...locales.map((locale) => `names.${locale}`), 'address', 'point'];

interface FormProps {
  readonly slug: string;
  /** The one that is changed; undefined for a new one. */
  readonly place: Place | undefined;
  readonly onClose: () => void;
}

/** A name in one language is enough. Where it is, is said of what stays there. */
export function PlaceForm({ slug, place, onClose }: FormProps) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(() => typedPlaceOf(place));
  const [isNoPoint, setNoPoint] = useState(false);
  const [isSent, setSent] = useState(false);
  const { store, error, isPending } = useStore(slug, place, onClose);
  const set = (changes: Partial<typeof typed>) => setTyped({ ...typed, ...changes });
  const send = () => {
    const point = canHavePoint(typed.kind) ? pointIn(typed.point) : null;
    setNoPoint(point === undefined);
    setSent(true);
    if (point !== undefined && isNamed(typed)) store(wantedPlaceOf(typed, point));
  };
  const noName = isSent && !isNamed(typed) ? t('deskstock:placeForm.noName') : undefined;
  return (
    <Form onSend={send}>
      {!place && (
        <Choices
          label={t('deskstock:placeForm.kind')}
          value={typed.kind}
          onValue={(kind) => set({ kind })}
          options={ownKinds.map((value) => ({ value, text: t(`deskstock:places.${value}`) }))}
        />
      )}
      {locales.map((locale) => (
        <TextField
          key={locale}
          label={t(`deskstock:placeForm.names.${locale}`)}
          lang={locale}
          dir={locale === 'ar' ? 'rtl' : 'ltr'}
          maxLength={80}
          value={typed.names[locale] ?? ''}
          onValue={(name) => set({ names: { ...typed.names, [locale]: name } })}
          mistake={
            mistakeAt(error, `names.${locale}`) ??
            (locale === locales[0] ? (noName ?? mistakeAt(error, 'names')) : undefined)
          }
        />
      ))}
      {canHavePoint(typed.kind) && (
        <>
          <TextField
            label={t('deskschedule:venue.address')}
            dir="auto"
            maxLength={300}
            value={typed.address}
            onValue={(address) => set({ address })}
            mistake={mistakeAt(error, 'address')}
          />
          <PointField
            value={typed.point}
            onValue={(point) => set({ point })}
            isWrong={isNoPoint}
            mistake={mistakeAt(error, 'point')}
          />
        </>
      )}
      <Failure error={error} beside={beside} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={isPending}>
          {t(place ? 'deskstock:placeForm.changeSubmit' : 'deskstock:placeForm.add')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}

/** Adds the place or changes it, says so, and is done. */
function useStore(slug: string, place: Place | undefined, onClose: () => void) {
  const { t } = useLanguage();
  const toast = useToast();
  const add = useAddPlace(slug);
  const change = useChangePlace(slug);
  const done = (text: string) => ({
    onSuccess: () => {
      toast({ text });
      onClose();
    },
  });
  const store = ({ kind, ...where }: ReturnType<typeof wantedPlaceOf>) =>
    place
      ? change.mutate(
          { id: place.id, version: place.version, ...where },
          done(t('deskstock:placeForm.changed')),
        )
      : add.mutate({ kind, ...where }, done(t('deskstock:placeForm.added')));
  return {
    store,
    error: add.error ?? change.error,
    isPending: add.isPending || change.isPending,
  };
}
