import { useState } from 'react';
import type { SpecialDays } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { useDecideDays } from './days.js';
import { useWords } from '../words.js';

interface DecideProps {
  readonly slug: string;
  readonly days: SpecialDays;
  readonly onClose: () => void;
  /** It hits events: they are to be looked at. */
  readonly onHits: () => void;
}

/** The days as they are announced: as expected, or others. */
export function Decide({ slug, days, onClose, onHits }: DecideProps) {
  const { t } = useLanguage();
  const words = useWords();
  const toast = useToast();
  const decide = useDecideDays(slug);
  const [from, setFrom] = useState(days.from);
  const [until, setUntil] = useState(days.until);
  const send = () =>
    decide.mutate(
      { id: days.id, version: days.version, from, until },
      {
        onSuccess: ({ events }) => {
          toast({ text: t('deskcalendar:days.decide.done') });
          if (events.length > 0) onHits();
          else onClose();
        },
      },
    );
  const day = (name: 'from' | 'until', value: string, set: (value: string) => void) => (
    <TextField
      label={t(`deskcalendar:days.decide.${name}`)}
      type="date"
      required
      value={value}
      onValue={set}
      mistake={mistakeAt(decide.error, name)}
    />
  );
  return (
    <Form onSend={send}>
      <p>
        <b>
          <bdi>{words.text(days.names)}</bdi>
        </b>
      </p>
      <p>{t('deskcalendar:days.decide.lead')}</p>
      <Failure error={decide.error} beside={['from', 'until']} />
      {day('from', from, (value) => {
        setFrom(value);
        if (until < value) setUntil(value);
      })}
      {day('until', until, setUntil)}
      <div className="buttons">
        <Button type="submit" kind="main" busy={decide.isPending}>
          {t('deskcalendar:days.decide.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
