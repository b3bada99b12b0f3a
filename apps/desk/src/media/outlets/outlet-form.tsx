import { textIn } from '@blueheart/i18n';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { mistakeAt } from '../../api/problem.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { Ticks } from '../../ui/ticks.js';
import { namePaths, NamesFields } from '../names-fields.js';
import { namesakeOf } from './namesakes.rules.js';
import { languages, typedOutletOf, wantedOutletOf } from './outlets.rules.js';
import {
  useAddOutlet,
  useChangeOutlet,
  useOutlets,
  type Outlet,
  type Outlets,
  type OutletWanted,
} from './outlets.js';

const beside = ['channel', ...namePaths, 'languages', 'website'];

interface FormProps {
  readonly slug: string;
  readonly known: Pick<Outlets, 'channels' | 'locales'>;
  /** The one that is changed; undefined for a new one. */
  readonly outlet?: Outlet;
  readonly onClose: () => void;
}

/** Who it is, and in which languages. */
export function OutletForm({ slug, known, outlet, onClose }: FormProps) {
  const { t, locale } = useLanguage();
  const { channels, locales } = known;
  const [typed, setTyped] = useState(() => typedOutletOf(outlet, channels[0]?.code ?? ''));
  const [isSpeechless, setSpeechless] = useState(false);
  const there = useOutlets(slug).data?.outlets ?? [];
  const namesake = namesakeOf(there, typed, outlet?.id);
  /** Of which namesake somebody was told: who sends once more means it. */
  const [isTold, setTold] = useState<string>();
  const { store, error, isPending } = useStore(slug, outlet, onClose);
  const set = (changes: Partial<typeof typed>) => setTyped({ ...typed, ...changes });
  const send = () => {
    setSpeechless(typed.languages.length === 0);
    if (typed.languages.length === 0) return;
    if (namesake && isTold !== namesake.id) return setTold(namesake.id);
    store(wantedOutletOf(typed));
  };
  return (
    <Form onSend={send}>
      <SelectField
        label={t('deskoutlets:channel')}
        data-autofocus
        value={typed.channel}
        onValue={(channel) => set({ channel })}
        options={channels.map(({ code, names }) => ({ value: code, text: textIn(names, locale) }))}
        mistake={mistakeAt(error, 'channel')}
      />
      <NamesFields names={typed.names} onNames={(names) => set({ names })} error={error} />
      <Ticks
        label={t('deskoutlets:form.languages')}
        options={languages
          .filter((one) => locales.includes(one))
          .map((value) => ({ value, text: t(`desk:languages.${value}`) }))}
        chosen={typed.languages}
        onChosen={(chosen) => set({ languages: chosen })}
        mistake={isSpeechless ? t('deskoutlets:form.noLanguage') : mistakeAt(error, 'languages')}
      />
      <TextField
        label={t('deskoutlets:website')}
        hint={t('deskoutlets:form.websiteHint')}
        type="url"
        dir="ltr"
        maxLength={500}
        value={typed.website}
        onValue={(website) => set({ website })}
        mistake={mistakeAt(error, 'website')}
      />
      {namesake && isTold === namesake.id && (
        <p className="notice" role="alert">
          {t('deskoutlets:form.namesake', { name: isolated(textIn(namesake.names, locale)) })}
        </p>
      )}
      <Failure error={error} beside={beside} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={isPending}>
          {t(outlet ? 'deskoutlets:form.save' : 'deskoutlets:form.add')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}

/** Puts it in and goes there, or changes it; says so, and is done. */
function useStore(slug: string, outlet: Outlet | undefined, onClose: () => void) {
  const { t } = useLanguage();
  const toast = useToast();
  const go = useNavigate();
  const add = useAddOutlet(slug);
  const change = useChangeOutlet(slug);
  const store = (wanted: OutletWanted) => {
    if (!outlet)
      return add.mutate(wanted, {
        onSuccess: ({ id }) => {
          toast({ text: t('deskoutlets:form.added') });
          void go(`/media/outlets/${id}`);
        },
      });
    const { id, version } = outlet;
    change.mutate(
      { id, version, ...wanted },
      {
        onSuccess: () => {
          toast({ text: t('deskoutlets:form.saved') });
          onClose();
        },
      },
    );
  };
  return {
    store,
    error: add.error ?? change.error,
    isPending: add.isPending || change.isPending,
  };
}
