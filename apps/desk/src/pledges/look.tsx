import { useState } from 'react';
import type { ListedPledge } from '../api/contract.js';
import { mistakeAt } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Failure } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import { useLook } from './figures.js';
import './days.css';

interface LookProps {
  readonly pledge: ListedPledge | undefined;
  readonly onClose: () => void;
  readonly slug: string;
}

/** Who signed, behind a reason that stays in the log; closed, it is gone from the screen and from memory. */
export function Look({ pledge, onClose, slug }: LookProps) {
  const { t } = useLanguage();
  return (
    <Dialog opened={pledge !== undefined} onClose={onClose} title={t('deskpledges:look.title')}>
      {pledge && <LookForm pledge={pledge} onClose={onClose} slug={slug} />}
    </Dialog>
  );
}

function LookForm({ pledge, onClose, slug }: LookProps & { pledge: ListedPledge }) {
  const { t } = useLanguage();
  const look = useLook(slug);
  const [reason, setReason] = useState('');
  const { data } = look;
  if (data)
    return (
      <div className="form" role="status">
        <dl className="numbers">
          <div>
            <dt>{t('deskdoor:name')}</dt>
            <dd>
              <bdi>{data.name}</bdi>
            </dd>
          </div>
          <div>
            <dt>{t(`deskpledges:channels.${data.email ? 'email' : 'phone'}`)}</dt>
            <dd>
              <bdi>{data.email ?? data.phone}</bdi>
            </dd>
          </div>
        </dl>
        <p className="fine">{t('deskpledges:look.noted')}</p>
        <div className="buttons">
          <Button onClick={onClose}>{t('desk:close')}</Button>
        </div>
      </div>
    );
  return (
    <Form onSend={() => look.mutate({ pledge: pledge.id, reason })}>
      <p>{t('deskpledges:look.lead')}</p>
      <Failure error={look.error} beside={['reason']} />
      <TextField
        label={t('deskpledges:reason')}
        hint={t('deskpledges:reasonHint')}
        required
        minLength={10}
        maxLength={500}
        data-autofocus
        value={reason}
        onValue={setReason}
        mistake={mistakeAt(look.error, 'reason')}
      />
      <div className="buttons">
        <Button type="submit" kind="main" busy={look.isPending}>
          {t('deskpledges:look.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
