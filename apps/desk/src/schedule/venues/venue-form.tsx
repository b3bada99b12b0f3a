import { locales } from '@blueheart/i18n';
import { useState } from 'react';
import type { VenueWanted } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useNames } from '../../pledges/names.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { Ticks } from '../../ui/ticks.js';
import { InTheWay } from '../event/in-the-way.js';
import { PointField } from '../map/point-field.js';
import { pointIn } from '../map/point.rules.js';
import { venueKinds, wantedVenueOf, weekdays, type TypedVenue } from './venue.rules.js';
import '../event/form.css';

interface VenueFormProps {
  readonly first: TypedVenue;
  readonly slug: string;
  readonly error: unknown;
  readonly busy: boolean;
  readonly submit: string;
  readonly back: string;
  readonly onSend: (wanted: VenueWanted) => void;
  readonly onReload?: () => void;
}

const beside = ['names', 'address', 'governorate', 'district', 'point', 'timeZone'];

/** Names and place first; what most venues have as the campaign does is folded away. */
export function VenueForm(props: VenueFormProps) {
  const { first, slug, error, busy, submit, back, onSend, onReload } = props;
  const { t } = useLanguage();
  const [typed, setTyped] = useState(first);
  const [isNoPoint, setNoPoint] = useState(false);
  const set = (changes: Partial<TypedVenue>) => setTyped({ ...typed, ...changes });
  const send = () => {
    const point = pointIn(typed.point);
    setNoPoint(point === undefined);
    if (point !== undefined) onSend(wantedVenueOf(typed, point));
  };
  return (
    <div className="event-form">
      <Form onSend={send}>
        <Choices
          label={t('deskschedule:venue.kind')}
          value={typed.kind}
          onValue={(kind) => set({ kind })}
          options={venueKinds.map((value) => ({
            value,
            text: t(`deskschedule:venueKinds.${value}`),
          }))}
        />
        {locales.map((locale) => (
          <TextField
            key={locale}
            label={t('deskschedule:venue.nameIn', { language: t(`desk:languages.${locale}`) })}
            lang={locale}
            dir="auto"
            maxLength={120}
            value={typed.names[locale] ?? ''}
            onValue={(value) => set({ names: { ...typed.names, [locale]: value } })}
            mistake={
              mistakeAt(error, `names.${locale}`) ??
              (locale === locales[0] ? mistakeAt(error, 'names') : undefined)
            }
          />
        ))}
        <TextField
          label={t('deskschedule:venue.address')}
          dir="auto"
          maxLength={300}
          value={typed.address}
          onValue={(address) => set({ address })}
          mistake={mistakeAt(error, 'address')}
        />
        <Region typed={typed} slug={slug} error={error} onRegion={set} />
        <More
          typed={typed}
          onMore={set}
          isNoPoint={isNoPoint}
          pointMistake={mistakeAt(error, 'point')}
          zoneMistake={mistakeAt(error, 'timeZone')}
        />
        <InTheWay error={error} slug={slug} beside={beside} onReload={onReload} />
        <div className="buttons">
          <Button type="submit" kind="main" busy={busy}>
            {submit}
          </Button>
          <ButtonLink kind="text" to={back}>
            {t('desk:cancel')}
          </ButtonLink>
        </div>
      </Form>
    </div>
  );
}

interface RegionProps {
  readonly typed: TypedVenue;
  readonly slug: string;
  readonly error: unknown;
  readonly onRegion: (region: Partial<TypedVenue>) => void;
}

/** Of the campaign's regions; the districts of the one that is chosen. */
function Region({ typed, slug, error, onRegion }: RegionProps) {
  const { t } = useLanguage();
  const names = useNames(slug);
  const none = { value: '', text: t('deskschedule:venue.noRegion') };
  return (
    <div className="two-fields">
      <SelectField
        label={t('deskschedule:venue.governorate')}
        value={typed.governorate}
        onValue={(governorate) => onRegion({ governorate, district: '' })}
        options={[none, ...names.all('governorate')]}
        mistake={mistakeAt(error, 'governorate')}
      />
      {typed.governorate && (
        <SelectField
          label={t('deskschedule:venue.district')}
          value={typed.district}
          onValue={(district) => onRegion({ district })}
          options={[none, ...names.districtsOf(typed.governorate)]}
          mistake={mistakeAt(error, 'district')}
        />
      )}
    </div>
  );
}

interface MoreProps {
  readonly typed: TypedVenue;
  readonly isNoPoint: boolean;
  readonly pointMistake: string | undefined;
  readonly zoneMistake: string | undefined;
  readonly onMore: (changes: Partial<TypedVenue>) => void;
}

function More({ typed, isNoPoint, pointMistake, zoneMistake, onMore }: MoreProps) {
  const { t } = useLanguage();
  return (
    <>
      <Ticks
        label={t('deskschedule:venue.weekend')}
        options={weekdays.map((day) => ({
          value: String(day),
          text: t(`deskschedule:weekdays.${day}`),
        }))}
        chosen={typed.weekend.map(String)}
        onChosen={(days) => onMore({ weekend: days.map(Number) })}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={typed.agreesToMoves}
          onChange={({ currentTarget }) => onMore({ agreesToMoves: currentTarget.checked })}
        />
        {t('deskschedule:venue.agreesLabel')}
      </label>
      <details
        open={Boolean(typed.point || typed.timeZone || isNoPoint || pointMistake || zoneMistake)}
      >
        <summary>{t('deskschedule:venue.more')}</summary>
        <div className="form">
          <PointField
            value={typed.point}
            onValue={(point) => onMore({ point })}
            isWrong={isNoPoint}
            mistake={pointMistake}
          />
          <TextField
            label={t('deskschedule:venue.timeZone')}
            hint={t('deskschedule:venue.timeZoneHint')}
            dir="ltr"
            maxLength={60}
            value={typed.timeZone}
            onValue={(timeZone) => onMore({ timeZone })}
            mistake={zoneMistake}
          />
        </div>
      </details>
    </>
  );
}
