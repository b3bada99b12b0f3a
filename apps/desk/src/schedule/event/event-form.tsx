import { locales } from '@blueheart/i18n';
import { useState, type ReactNode } from 'react';
import type { Venue } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import type { Typed } from './form.rules.js';
import { OnDays } from '../days/on-days.js';
import { spanOf } from '../wall.rules.js';
import { kinds } from './event.rules.js';
import { InTheWay } from './in-the-way.js';
import { PlaceFields } from './place-fields.js';
import { Room } from './room.js';
import { TimeFields } from './time-fields.js';
import './form.css';

interface EventFormProps {
  readonly first: Typed;
  readonly venues: readonly Venue[];
  readonly slug: string;
  readonly error: unknown;
  readonly busy: boolean;
  readonly submit: string;
  /** Where giving up leads. */
  readonly back: string;
  /** What sending it means, as it is filled in now. */
  readonly meaning?: (typed: Typed) => string | undefined;
  /** What stands before all else, and may fill the form in. */
  readonly top?: (typed: Typed, onTyped: (typed: Typed) => void) => ReactNode;
  readonly onSend: (typed: Typed) => void;
  readonly onReload?: () => void;
}

const beside = ['venue', 'space', 'starts', 'ends', 'expectedVisitors', 'setupMinutes'];

/** What, where, when; the rest is folded away. */
export function EventForm(props: EventFormProps) {
  const { first, venues, slug, error, busy, submit, back, meaning, top, onSend, onReload } = props;
  const { t } = useLanguage();
  const [typed, setTyped] = useState(first);
  const set = (changes: Partial<Typed>) => setTyped({ ...typed, ...changes });
  const means = meaning?.(typed);
  const venue = venues.find(({ id }) => id === typed.venue);
  const count = (name: 'expectedVisitors' | 'setupMinutes' | 'teardownMinutes', max: number) => (
    <TextField
      label={t(`deskschedule:form.${name}`)}
      type="number"
      inputMode="numeric"
      min={name === 'expectedVisitors' ? 1 : 0}
      max={max}
      value={typed[name]}
      onValue={(value) => set({ [name]: value })}
      mistake={mistakeAt(error, name)}
    />
  );
  return (
    <div className="event-form">
      <Form onSend={() => onSend(typed)}>
        {top?.(typed, setTyped)}
        <Choices
          label={t('deskschedule:form.kind')}
          value={typed.kind}
          onValue={(kind) => set({ kind, ...(first.venue === '' && { listed: kind === 'booth' }) })}
          options={kinds.map((value) => ({ value, text: t(`deskschedule:kinds.${value}`) }))}
        />
        <PlaceFields typed={typed} venues={venues} error={error} onPlace={set} />
        <TimeFields
          legend={t('deskschedule:form.when')}
          time={typed}
          onTime={({ day, from, until }) => set({ day, from, until })}
          mistakes={{ from: mistakeAt(error, 'starts'), until: mistakeAt(error, 'ends') }}
        />
        <OnDays slug={slug} {...spanOf(typed.day, typed.from, typed.until)} venue={venue} />
        <div className="time-fields">
          {count('setupMinutes', 720)}
          {count('teardownMinutes', 720)}
          {count('expectedVisitors', 100_000)}
        </div>
        <Room
          capacity={venue?.spaces.find(({ id }) => id === typed.space)?.capacity}
          visitors={Number(typed.expectedVisitors)}
        />
        <label className="tick">
          <input
            type="checkbox"
            checked={typed.listed}
            onChange={({ currentTarget }) => set({ listed: currentTarget.checked })}
          />
          {t('deskcalendar:listed.tick')}
        </label>
        <details open={Object.values(first.titles).some(Boolean)}>
          <summary>{t('deskschedule:form.titles')}</summary>
          <div className="form">
            <p className="fine">{t('deskschedule:form.titlesHint')}</p>
            {locales.map((locale) => (
              <TextField
                key={locale}
                label={t(`desk:languages.${locale}`)}
                lang={locale}
                dir="auto"
                maxLength={120}
                value={typed.titles[locale] ?? ''}
                onValue={(value) => set({ titles: { ...typed.titles, [locale]: value } })}
                mistake={mistakeAt(error, `titles.${locale}`)}
              />
            ))}
          </div>
        </details>
        {means && (
          <p className="notice" role="status">
            <span>{means}</span>
          </p>
        )}
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
