import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { namePaths, NamesFields } from '../names-fields.js';
import { EventField } from './event-field.js';
import { useMakeLink } from './links.js';
import {
  kinds,
  mayBeAtEvent,
  mediums,
  newLink,
  wantedLinkOf,
  type TypedLink,
} from './links.rules.js';
import { PlacementField } from './placement-field.js';

const languages = ['', 'ar', 'fr', 'en'] as const;
const beside = ['kind', 'locale', 'code', 'placement', 'event', 'partner', ...namePaths];

interface FormProps {
  readonly slug: string;
  /** What is known of it beforehand. */
  readonly known?: TypedLink;
  /** Told which codes were made that can be scanned. */
  readonly onMade: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}

/** What it stands on, what it is called, and how people come by it. */
export function LinkForm({ slug, known = newLink, onMade, onClose }: FormProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const make = useMakeLink(slug);
  const [typed, setTyped] = useState(known);
  const set = (changes: Partial<typeof typed>) => setTyped({ ...typed, ...changes });
  const send = () =>
    make.mutate(wantedLinkOf(typed), {
      onSuccess: ({ codes }) => {
        toast({ text: t('desklinks:form.made', { count: codes.length }) });
        // What is only typed has no code to scan.
        onMade(typed.medium === 'typed' ? [] : codes);
      },
    });
  return (
    <Form onSend={send}>
      <SelectField
        label={t('desklinks:form.kind')}
        value={typed.kind}
        onValue={(value) => set({ kind: kinds.find((one) => one === value) ?? 'other' })}
        options={kinds.map((value) => ({ value, text: t(`desklinks:kinds.${value}`) }))}
      />
      <p className="hint">{t('desklinks:form.namesHint')}</p>
      <NamesFields names={typed.names} onNames={(names) => set({ names })} error={make.error} />
      <SelectField
        label={t('desklinks:form.locale')}
        value={typed.locale}
        onValue={(value) => set({ locale: languages.find((one) => one === value) ?? '' })}
        options={languages.map((value) => ({
          value,
          text: value ? t(`desk:languages.${value}`) : t('desklinks:form.anyLanguage'),
        }))}
        mistake={mistakeAt(make.error, 'locale')}
      />
      <SelectField
        label={t('desklinks:form.medium')}
        value={typed.medium}
        onValue={(value) => set({ medium: mediums.find((one) => one === value) ?? 'any' })}
        options={mediums.map((value) => ({ value, text: t(`desklinks:form.mediums.${value}`) }))}
      />
      <TextField
        label={t('desklinks:form.code')}
        hint={t('desklinks:form.codeHint')}
        dir="ltr"
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
        value={typed.code}
        onValue={(code) => set({ code })}
        mistake={mistakeAt(make.error, 'code')}
      />
      {mayBeAtEvent(typed) && (
        <EventField
          slug={slug}
          value={typed.event}
          onValue={(event) => set({ event })}
          mistake={mistakeAt(make.error, 'event')}
        />
      )}
      <PlacementField
        slug={slug}
        value={typed.placement}
        onValue={(placement) => set({ placement })}
        mistake={mistakeAt(make.error, 'placement')}
      />
      <TextField
        label={t('desklinks:form.partner')}
        hint={t('desklinks:form.partnerHint')}
        dir="auto"
        maxLength={120}
        value={typed.partner}
        onValue={(partner) => set({ partner })}
        mistake={mistakeAt(make.error, 'partner')}
      />
      <Failure error={make.error} beside={beside} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={make.isPending}>
          {t('desklinks:make')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
