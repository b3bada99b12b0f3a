import { useState } from 'react';
import type { CampaignEvent, RecordedAnswer } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Choices } from '../../ui/choices.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { useRecordAnswer } from '../events.js';
import { clockOf, dayOf, spanOf } from '../wall.rules.js';
import { InTheWay } from './in-the-way.js';
import { TimeFields } from './time-fields.js';

type Said = RecordedAnswer['answer'];
type Via = RecordedAnswer['via'];

const vias: readonly Via[] = ['phone', 'visit', 'letter'];
const answers: readonly Said[] = ['accepted', 'declined', 'suggested'];

interface RecordAnswerProps {
  readonly event: CampaignEvent;
  readonly slug: string;
  readonly onClose: () => void;
}

/** What the venue said on the phone, at a visit, or on paper. */
export function RecordAnswer({ event, slug, onClose }: RecordAnswerProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const record = useRecordAnswer(slug, event.id);
  const [via, setVia] = useState<Via>('phone');
  const [answer, setAnswer] = useState<Said>('accepted');
  const [remark, setRemark] = useState('');
  const [time, setTime] = useState({
    day: dayOf(event.starts),
    from: clockOf(event.starts),
    until: clockOf(event.ends),
  });
  const send = () => {
    const isTimed = answer === 'suggested' && time.day && time.from && time.until;
    const suggestions = isTimed ? [spanOf(time.day, time.from, time.until)] : [];
    const told = remark.trim();
    record.mutate(
      { via, answer, suggestions, ...(told && { remark: told }) },
      {
        onSuccess: () => {
          toast({ text: t(`deskschedule:answer.done.${answer}`) });
          onClose();
        },
      },
    );
  };
  return (
    <Form onSend={send}>
      <Choices
        label={t('deskschedule:answer.via')}
        value={via}
        onValue={setVia}
        options={vias.map((value) => ({ value, text: t(`deskschedule:via.${value}`) }))}
      />
      <Choices
        label={t('deskschedule:answer.what')}
        value={answer}
        onValue={setAnswer}
        options={answers.map((value) => ({ value, text: t(`deskschedule:answer.says.${value}`) }))}
      />
      {answer === 'suggested' && (
        <TimeFields
          legend={t('deskschedule:answer.suggestion')}
          time={time}
          onTime={setTime}
          mistakes={{
            from: mistakeAt(record.error, 'suggestions.0.starts'),
            until: mistakeAt(record.error, 'suggestions.0.ends'),
          }}
        />
      )}
      <TextField
        label={t('deskschedule:answer.remark')}
        hint={t('deskschedule:answer.remarkHint')}
        maxLength={300}
        value={remark}
        onValue={setRemark}
        mistake={mistakeAt(record.error, 'remark')}
      />
      <InTheWay error={record.error} slug={slug} beside={['remark']} onReload={onClose} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={record.isPending}>
          {t('deskschedule:answer.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
