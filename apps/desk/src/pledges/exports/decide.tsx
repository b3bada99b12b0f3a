import { useState } from 'react';
import type { ContactExport } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { useDecide } from './exports.js';
import { Wanted } from './wanted.js';

interface DecideProps {
  readonly one: ContactExport;
  readonly slug: string;
  /** Undefined: nothing is being decided. */
  readonly approve: boolean | undefined;
  readonly asker: string;
  readonly onClose: () => void;
}

/** Shows once more what is asked before somebody agrees; a refusal says why. */
export function Decide({ approve, onClose, ...others }: DecideProps) {
  const { t } = useLanguage();
  const word = approve ? 'approve' : 'refuse';
  return (
    <Dialog
      opened={approve !== undefined}
      onClose={onClose}
      title={t(`deskexports:decide.${word}Title`)}
    >
      {approve !== undefined && <DecideForm approve={approve} onClose={onClose} {...others} />}
    </Dialog>
  );
}

function DecideForm({ one, slug, approve, asker, onClose }: DecideProps & { approve: boolean }) {
  const { t } = useLanguage();
  const toast = useToast();
  const decide = useDecide(slug);
  const [reason, setReason] = useState('');
  const word = approve ? 'approve' : 'refuse';
  const send = () =>
    decide.mutate(
      { id: one.id, approve, reason: reason.trim() || undefined },
      {
        onSuccess: () => {
          toast({ text: t(`deskexports:decide.${word}Done`) });
          onClose();
        },
      },
    );
  return (
    <Form onSend={send}>
      <p>{t(`deskexports:decide.${word}Lead`, { who: asker })}</p>
      {approve && (
        <blockquote className="asked-for">
          <p>
            <bdi>{one.reason}</bdi>
          </p>
          <Wanted one={one} />
          {one.withoutConsent && (
            <p>
              <b>{t('deskexports:request.everybody')}</b> <bdi>{one.withoutConsent}</bdi>
            </p>
          )}
        </blockquote>
      )}
      <Failure error={decide.error} beside={['reason']} />
      {!approve && (
        <TextField
          label={t('deskpledges:reason')}
          hint={t('deskpledges:reasonHint')}
          required
          minLength={10}
          maxLength={500}
          data-autofocus
          value={reason}
          onValue={setReason}
          mistake={mistakeAt(decide.error, 'reason')}
        />
      )}
      <div className="buttons">
        <Button type="submit" kind={approve ? 'main' : 'danger'} busy={decide.isPending}>
          {t(`deskexports:decide.${word}`)}
        </Button>
        <Button kind="text" onClick={onClose} data-autofocus={approve || undefined}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
