import { useState } from 'react';
import type { CampaignEvent } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { InTheWay } from '../event/in-the-way.js';
import { usePlaceholder } from '../event/still-placeholder.js';
import { useWords } from '../words.js';
import { HandOver } from './hand-over.js';
import { useBulk } from './many.js';
import { actsWith, type Act } from './many.rules.js';

interface ManyActsProps {
  readonly picked: readonly CampaignEvent[];
  readonly slug: string;
  readonly onDone: () => void;
}

/** What can be done with all that are chosen; each asks once more, as it is about many. */
export function ManyActs({ picked, slug, onDone }: ManyActsProps) {
  const { t, number } = useLanguage();
  const [asked, setAsked] = useState<Act>();
  const close = () => setAsked(undefined);
  const acts = actsWith(picked);
  const count = { count: picked.length, n: number(picked.length) };
  return (
    <div className="many-acts">
      <p role="status">
        {t('deskmany:chosen', count)}{' '}
        {picked.length > 0 && acts.length === 0 && t('deskmany:nothing')}
      </p>
      {acts.length > 0 && (
        <div className="buttons">
          {acts.map((act) => (
            <Button
              key={act}
              kind={act === 'cancel' ? 'danger' : 'quiet'}
              onClick={() => setAsked(act)}
            >
              {t(`deskmany:${act}.open`)}
            </Button>
          ))}
          <HandOver picked={picked} slug={slug} />
        </div>
      )}
      <Dialog
        opened={asked !== undefined}
        onClose={close}
        title={asked ? t(`deskmany:${asked}.title`, count) : ''}
      >
        {asked && (
          <ActForm
            act={asked}
            picked={picked}
            slug={slug}
            onClose={close}
            onDone={() => {
              close();
              onDone();
            }}
          />
        )}
      </Dialog>
    </div>
  );
}

interface ActFormProps extends ManyActsProps {
  readonly act: Act;
  readonly onClose: () => void;
}

function ActForm({ act, picked, slug, onClose, onDone }: ActFormProps) {
  const { t, number } = useLanguage();
  const toast = useToast();
  const bulk = useBulk(slug);
  const words = useWords();
  const placeholder = usePlaceholder(slug, picked);
  const [reason, setReason] = useState('');
  const [days, setDays] = useState('7');
  const count = { count: picked.length, n: number(picked.length) };
  const send = () => {
    const events = picked.map(({ id, version }) => ({ id, version }));
    const what = {
      propose: { act: 'propose' as const, events },
      confirm: { act: 'confirm' as const, events },
      move: { act: 'move' as const, events, days: Number(days) },
      cancel: { act: 'cancel' as const, events, reason: reason.trim() },
    };
    bulk.mutate(what[act], {
      onSuccess: () => {
        toast({ text: t(`deskmany:${act}.done`, count) });
        onDone();
      },
    });
  };
  return (
    <Form onSend={send}>
      <p>{t(`deskmany:${act}.text`)}</p>
      {act === 'confirm' && placeholder && (
        <p className="notice">
          <span>
            {t('deskschedule:stillPlaceholder.text', {
              venue: isolated(words.text(placeholder.names)),
            })}
          </span>
        </p>
      )}
      {act === 'move' && (
        <TextField
          label={t('deskmany:move.days')}
          hint={t('deskmany:move.hint')}
          type="number"
          required
          min={-366}
          max={366}
          data-autofocus
          value={days}
          onValue={setDays}
          mistake={mistakeAt(bulk.error, 'days')}
        />
      )}
      {act === 'cancel' && (
        <TextField
          label={t('deskschedule:cancel.reason')}
          hint={t('deskschedule:cancel.reasonHint')}
          required
          maxLength={500}
          data-autofocus
          value={reason}
          onValue={setReason}
          mistake={mistakeAt(bulk.error, 'reason')}
        />
      )}
      <InTheWay error={bulk.error} slug={slug} beside={['days', 'reason']} onReload={onClose} />
      <div className="buttons">
        <Button type="submit" kind={act === 'cancel' ? 'danger' : 'main'} busy={bulk.isPending}>
          {t(`deskmany:${act}.submit`)}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
