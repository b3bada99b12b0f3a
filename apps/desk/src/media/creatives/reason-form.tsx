import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Form } from '../../ui/form.js';
import { TextArea } from '../../ui/text-area.js';
import { isPrinted, type Creative, type Version } from './creative.rules.js';
import { useDecide, useWithdraw } from './creatives.js';

interface ReasonProps {
  readonly slug: string;
  readonly creative: Creative;
  readonly version: Version;
  readonly act: 'reject' | 'withdraw';
  readonly title: string;
  readonly onClose: () => void;
}

/** Why it is sent back or withdrawn, and what that means. */
export function ReasonForm({ slug, creative, version, act, title, onClose }: ReasonProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const decide = useDecide(slug, creative.id, version.id);
  const withdraw = useWithdraw(slug, creative.id, version.id);
  const [reason, setReason] = useState('');
  const [isSent, setSent] = useState(false);
  const { isPending, error } = act === 'reject' ? decide : withdraw;
  const done = {
    onSuccess: () => {
      toast({ text: t(`deskcreatives:${act}.done`) });
      onClose();
    },
  };
  const send = () => {
    setSent(true);
    if (!reason.trim()) return;
    if (act === 'withdraw') withdraw.mutate(reason, done);
    else if (version.next)
      decide.mutate({ step: version.next.step, decision: 'rejected', reason }, done);
  };
  const empty = isSent && !reason.trim() ? t('deskmediaorders:missing.reason') : undefined;
  return (
    <Dialog opened onClose={onClose} title={`${t(`deskcreatives:${act}.open`)} · ${title}`}>
      <Form onSend={send}>
        <p>{t(`deskcreatives:${act}.text`)}</p>
        {act === 'withdraw' && <Concerned {...{ creative, version }} />}
        <TextArea
          label={t('deskmediaorders:fields.reason')}
          rows={3}
          maxLength={500}
          value={reason}
          onValue={setReason}
          mistake={empty ?? mistakeAt(error, 'reason')}
        />
        <Failure error={error} beside={['reason']} />
        <div className="buttons">
          <Button type="submit" kind="danger" busy={isPending}>
            {t(`deskcreatives:${act}.open`)}
          </Button>
          <Button kind="text" onClick={onClose}>
            {t('desk:cancel')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

/** What uses it, before it is withdrawn. */
function Concerned({ creative, version }: Pick<ReasonProps, 'creative' | 'version'>) {
  const { t, number } = useLanguage();
  const { uses, artwork } = version;
  const live = uses.filter(({ state }) => state === 'live').length;
  return (
    <ul className="creatives-concerned">
      <li>
        {t('deskcreatives:withdraw.placements', { count: uses.length, n: number(uses.length) })}
      </li>
      {live > 0 && (
        <li className="line-name">
          {t('deskcreatives:withdraw.live', { count: live, n: number(live) })}
        </li>
      )}
      {isPrinted(creative.kind) && artwork && (
        <li>{t('deskcreatives:withdraw.lots', { artwork })}</li>
      )}
    </ul>
  );
}
