import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { TextArea } from '../../ui/text-area.js';
import type { RequestProps } from './request-props.js';
import { useApproval, useRefusal } from './requests.js';
import { approvalFor, goneOf } from './requests.rules.js';
import { ToldByLetter } from './told-by-letter.js';

/** So much of it, or nothing; an answer can be given otherwise later, but for what has left. */
export function AnswerForm({ slug, request, words }: RequestProps) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const approve = useApproval(slug, request.id);
  const refuse = useRefusal(slug, request.id);
  const [opened, open] = useState(request.state === 'asked');
  const [reason, setReason] = useState(request.reason ?? '');
  const [sent, setSent] = useState<'approval' | 'refusal'>();
  const [typed, setTyped] = useState(() =>
    Object.fromEntries(
      request.lines.map(({ id, asked, approved }) => [id, number(approved ?? asked)]),
    ),
  );
  const { version } = request;
  const hasLeft = request.lines.some((line) => goneOf(line) > 0);
  const approval = approvalFor(request, typed, reason);
  const wrong = sent === 'approval' && 'wrong' in approval ? approval : undefined;
  const needsReason = wrong?.needsReason || (sent === 'refusal' && !reason.trim());
  // Once it is answered this form makes way for the next, and what waits for it alone is not said.
  const tell = (answer: Promise<unknown>, key: 'approved' | 'declined') =>
    void answer
      .then(() =>
        toast({ text: t(`deskrequests:answer.${request.toldByLetter ? key : `${key}ToCall`}`) }),
      )
      // It is said below.
      .catch(() => undefined);
  const send = () => {
    setSent('approval');
    if (!('wrong' in approval)) tell(approve.mutateAsync(approval), 'approved');
  };
  const decline = () => {
    setSent('refusal');
    if (reason.trim()) tell(refuse.mutateAsync({ version, reason: reason.trim() }), 'declined');
  };
  if (!opened)
    return (
      <div className="buttons">
        <Button onClick={() => open(true)}>{t('deskrequests:answer.otherwise')}</Button>
      </div>
    );
  return (
    <section aria-labelledby="stock-answer">
      <h2 id="stock-answer" className="stock-count-item">
        {t('deskrequests:answer.title')}
      </h2>
      <Form onSend={send}>
        {request.lines.map((line) => (
          <TextField
            key={line.id}
            label={words.sku(line)}
            hint={t('deskrequests:answer.asked', { n: number(line.asked) })}
            value={typed[line.id]!}
            onValue={(value) => setTyped((all) => ({ ...all, [line.id]: value }))}
            mistake={
              wrong?.wrong.includes(line.id)
                ? t('deskrequests:answer.wrong', {
                    from: number(goneOf(line)),
                    to: number(line.asked),
                  })
                : undefined
            }
            inputMode="numeric"
            autoComplete="off"
            maxLength={12}
          />
        ))}
        <TextArea
          label={t('deskrequests:answer.reason')}
          hint={t('deskrequests:answer.reasonHint')}
          value={reason}
          onValue={setReason}
          mistake={needsReason ? t('deskrequests:answer.needsReason') : undefined}
          rows={2}
          maxLength={500}
        />
        <ToldByLetter request={request} />
        <Failure error={approve.error ?? refuse.error} />
        <div className="buttons">
          <Button type="submit" kind="main" busy={approve.isPending}>
            {t('deskrequests:answer.approve')}
          </Button>
          {!hasLeft && (
            <Button kind="danger" busy={refuse.isPending} onClick={decline}>
              {t('deskrequests:answer.decline')}
            </Button>
          )}
        </div>
      </Form>
    </section>
  );
}
