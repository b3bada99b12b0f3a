import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useNames } from '../../pledges/names.js';
import { PointField } from '../../schedule/map/point-field.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { Ticks } from '../../ui/ticks.js';
import { namePaths, NamesFields } from '../names-fields.js';
import { facingOf, siteOf, typedSiteOf, windOf, type TypedSite } from './site.rules.js';
import { useAddSite, useChangeSite, type Site, type SiteWanted } from './sites.js';

const beside = [
  ...namePaths,
  'code',
  'governorate',
  'point',
  'size.widthCm',
  'size.heightCm',
  'facing',
  'faces',
  'licence',
  'licenceUntil',
  'venueType',
];

interface FormProps {
  readonly slug: string;
  readonly outlet: string;
  /** The one that is changed; undefined for a new one. */
  readonly site: Site | undefined;
  readonly onClose: () => void;
}

/** Where a frame stands, how large it is, and until when it is licensed; its code and a name are enough. */
export function SiteForm({ slug, outlet, site, onClose }: FormProps) {
  const { t } = useLanguage();
  const names = useNames(slug);
  const [typed, setTyped] = useState(() => typedSiteOf(site));
  const [isSent, setSent] = useState(false);
  const { store, error, isPending } = useStore(slug, outlet, site, onClose);
  const set = (changes: Partial<TypedSite>) => setTyped({ ...typed, ...changes });
  const read = siteOf(typed);
  const wrong = isSent && 'wrong' in read ? read.wrong : [];
  const facing = facingOf(typed.facing);
  type Text = Exclude<keyof TypedSite, 'names' | 'isLit'>;
  const of = (field: Text, path: string = field) => ({
    value: typed[field],
    onValue: (value: string) => set({ [field]: value }),
    mistake: wrong.some((one) => one === field)
      ? t(`desksites:wrong.${field === 'facing' || field === 'faces' ? field : 'whole'}`)
      : mistakeAt(error, path),
  });
  const send = () => {
    setSent(true);
    if ('wanted' in read) store(read.wanted);
  };
  return (
    <Form onSend={send}>
      <TextField
        label={t('desksites:code')}
        hint={t('desksites:codeHint')}
        required
        dir="auto"
        maxLength={40}
        {...of('code')}
      />
      <NamesFields names={typed.names} onNames={(all) => set({ names: all })} error={error} />
      <SelectField
        label={t('desksites:governorate')}
        options={[{ value: '', text: t('desksites:notKnown') }, ...names.all('governorate')]}
        {...of('governorate')}
      />
      <PointField
        value={typed.point}
        onValue={(point) => set({ point })}
        isWrong={wrong.includes('point')}
        mistake={mistakeAt(error, 'point')}
      />
      <TextField
        label={t('desksites:width')}
        inputMode="numeric"
        dir="ltr"
        {...of('width', 'size.widthCm')}
      />
      <TextField
        label={t('desksites:height')}
        inputMode="numeric"
        dir="ltr"
        {...of('height', 'size.heightCm')}
      />
      <TextField
        label={t('desksites:facing')}
        hint={
          typeof facing === 'number'
            ? t(`desksites:winds.${windOf(facing)}`)
            : t('desksites:facingHint')
        }
        inputMode="numeric"
        dir="ltr"
        {...of('facing')}
      />
      <Ticks
        label={t('desksites:light')}
        options={[{ value: 'lit', text: t('desksites:lit') }]}
        chosen={typed.isLit ? ['lit'] : []}
        onChosen={(chosen) => set({ isLit: chosen.length > 0 })}
      />
      <TextField
        label={t('desksites:faces')}
        hint={t('desksites:facesHint')}
        inputMode="numeric"
        dir="ltr"
        {...of('faces')}
      />
      <TextField label={t('desksites:licence')} dir="auto" maxLength={60} {...of('licence')} />
      <TextField label={t('desksites:licenceUntil')} type="date" {...of('licenceUntil')} />
      <TextField
        label={t('desksites:venueType')}
        hint={t('desksites:venueTypeHint')}
        inputMode="numeric"
        dir="ltr"
        {...of('venueType')}
      />
      <Failure error={error} beside={beside} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={isPending}>
          {t(site ? 'desksites:save' : 'desksites:add')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}

/** Puts it in or changes it, says so, and is done. */
function useStore(slug: string, outlet: string, site: Site | undefined, onClose: () => void) {
  const { t } = useLanguage();
  const toast = useToast();
  const add = useAddSite(slug);
  const change = useChangeSite(slug);
  const done = (text: string) => ({
    onSuccess: () => {
      toast({ text });
      onClose();
    },
  });
  const store = (wanted: Omit<SiteWanted, 'outlet'>) =>
    site
      ? change.mutate({ id: site.id, version: site.version, ...wanted }, done(t('desksites:saved')))
      : add.mutate({ outlet, ...wanted }, done(t('desksites:added')));
  return {
    store,
    error: add.error ?? change.error,
    isPending: add.isPending || change.isPending,
  };
}
