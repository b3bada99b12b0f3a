import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/confirm.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { TextArea } from '../../ui/text-area.js';
import { useTextStep, type Publication, type TextHead, type TextStep } from './publications.js';

type Act = TextStep['act'];
type Asking = Extract<Act, 'reject' | 'review' | 'withdraw'>;

interface StepsProps {
  readonly slug: string;
  readonly publication: Publication;
  readonly text: TextHead;
}

interface AllProps extends StepsProps {
  /** Something is typed that is not stored, and would not be part of what is submitted. */
  readonly isTyping: boolean;
}

/** What can become of a text, for whoever looks at it. */
export function TextSteps({ slug, publication, text, isTyping }: AllProps) {
  const { t } = useLanguage();
  const { session } = useWork();
  const toast = useToast();
  const step = useTextStep(slug, publication.id, text.id);
  const [asking, setAsking] = useState<Asking>();
  const [isLast, setLast] = useState(false);
  const { state, waitsFor, version, language } = text;
  const isOwn = text.authors.includes(session.id);
  const isTranslation = language !== publication.sourceLanguage;
  const isRead = state === 'in-review' || state === 'approved';
  const take = (wanted: TextStep) =>
    step.mutate(wanted, {
      onSuccess: () => {
        setLast(false);
        toast({ text: t(`deskpublications:acts.${wanted.act}.done`) });
      },
    });
  const approve = () => waitsFor && take({ act: 'approve', step: waitsFor, version });
  return (
    <>
      {!isLast && <Failure error={step.error} />}
      {isTyping && <p className="fine">{t('deskpublications:editor.first')}</p>}
      {state === 'in-review' && isOwn && <p className="fine">{t('deskpublications:own')}</p>}
      <div className="buttons">
        {state === 'draft' && !isTyping && (
          <Button
            kind="main"
            busy={step.isPending}
            onClick={() => take({ act: 'submit', version })}
          >
            {t('deskpublications:acts.submit.open')}
          </Button>
        )}
        {waitsFor && !isOwn && (
          <>
            <Button
              kind="main"
              busy={step.isPending}
              onClick={() => (waitsFor === text.steps.at(-1) ? setLast(true) : approve())}
            >
              {t('deskpublications:acts.approve.open', {
                step: t(`deskpublications:steps.${waitsFor}`),
              })}
            </Button>
            <Button onClick={() => setAsking('reject')}>
              {t('deskpublications:acts.reject.open')}
            </Button>
          </>
        )}
        {state === 'in-review' && (
          <Button kind="text" onClick={() => take({ act: 'recall', version })}>
            {t('deskpublications:acts.recall.open')}
          </Button>
        )}
        {isTranslation && isRead && !isOwn && (
          <Button kind="text" onClick={() => setAsking('review')}>
            {t('deskpublications:acts.review.open')}
          </Button>
        )}
        {state === 'approved' && (
          <Button kind="danger" onClick={() => setAsking('withdraw')}>
            {t('deskpublications:acts.withdraw.open')}
          </Button>
        )}
      </div>
      <Confirm
        opened={isLast}
        title={t('deskpublications:last.title')}
        text={t('deskpublications:last.text')}
        submit={t('deskpublications:last.submit')}
        error={step.error}
        busy={step.isPending}
        onSend={approve}
        onClose={() => setLast(false)}
      />
      {asking && (
        <Asked
          key={asking}
          {...{ slug, publication, text }}
          act={asking}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}

/** Why, or by whom: what a step asks for before it is taken. */
function Asked({
  slug,
  publication,
  text,
  act,
  onClose,
}: StepsProps & { act: Asking; onClose: () => void }) {
  const { t } = useLanguage();
  const toast = useToast();
  const step = useTextStep(slug, publication.id, text.id);
  const [said, setSaid] = useState('');
  const [isSent, setSent] = useState(false);
  const field = act === 'review' ? 'as' : 'reason';
  const mistake = isSent && !said.trim() ? t(`deskpublications:missing.${field}`) : undefined;
  const send = () => {
    setSent(true);
    if (!said.trim()) return;
    step.mutate(wantedOf(act, text, said.trim()), {
      onSuccess: () => {
        toast({ text: t(`deskpublications:acts.${act}.done`) });
        onClose();
      },
    });
  };
  const title = t(`deskpublications:acts.${act}.open`);
  return (
    <Dialog opened onClose={onClose} title={title}>
      <Form onSend={send}>
        {act === 'withdraw' && <p>{t('deskpublications:withdrawText')}</p>}
        {act === 'review' ? (
          <TextField
            label={t('deskpublications:fields.as')}
            hint={t('deskpublications:fields.asHint')}
            maxLength={80}
            value={said}
            onValue={setSaid}
            mistake={mistake}
          />
        ) : (
          <TextArea
            label={t('deskpublications:fields.reason')}
            rows={3}
            maxLength={500}
            value={said}
            onValue={setSaid}
            mistake={mistake}
          />
        )}
        <Failure error={step.error} />
        <div className="buttons">
          <Button type="submit" kind={act === 'withdraw' ? 'danger' : 'main'} busy={step.isPending}>
            {title}
          </Button>
          <Button kind="text" onClick={onClose}>
            {t('desk:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

function wantedOf(act: Asking, { version, waitsFor }: TextHead, said: string): TextStep {
  switch (act) {
    case 'review':
      return { act, version, as: said };
    case 'reject':
      return { act, version, step: waitsFor ?? 'text', reason: said };
    case 'withdraw':
      return { act, version, reason: said };
  }
}
