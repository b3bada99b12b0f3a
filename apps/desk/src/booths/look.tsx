import { useState } from 'react';
import { mistakeAt } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Failure } from '../ui/failure.js';
import { TextField } from '../ui/field.js';
import { Form } from '../ui/form.js';
import { useOpen, type Sealed } from './booths.js';

interface LookProps {
  readonly slug: string;
  readonly sealed: Sealed | undefined;
  readonly onClose: () => void;
}

/** Who it is, behind a reason that stays in the log; closed, it is gone from the screen and from memory. */
export function Look({ slug, sealed, onClose }: LookProps) {
  const { t } = useLanguage();
  return (
    <Dialog opened={sealed !== undefined} onClose={onClose} title={t('deskbooths:look.title')}>
      {sealed && <LookForm slug={slug} sealed={sealed} onClose={onClose} />}
    </Dialog>
  );
}

function LookForm({ slug, sealed, onClose }: LookProps & { readonly sealed: Sealed }) {
  const { t } = useLanguage();
  const open = useOpen(slug);
  const [reason, setReason] = useState('');
  if (open.data)
    return (
      <div className="form" role="status">
        <dl className="numbers">
          <Fact name="name" value={open.data.name ?? undefined} always />
          <Fact name="contact" value={open.data.contact ?? undefined} always />
          <Fact name="wants" value={open.data.wants && t(`deskbooths:wants.${open.data.wants}`)} />
          <Fact name="locale" value={open.data.locale && t(`desk:languages.${open.data.locale}`)} />
        </dl>
        <p className="fine">{t('deskbooths:look.noted')}</p>
        <div className="buttons">
          <Button onClick={onClose}>{t('desk:close')}</Button>
        </div>
      </div>
    );
  return (
    <Form onSend={() => open.mutate({ ...sealed, reason })}>
      <p>{t('deskbooths:look.lead')}</p>
      <Failure error={open.error} beside={['reason']} />
      <Reason value={reason} onValue={setReason} error={open.error} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={open.isPending}>
          {t('deskbooths:look.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}

interface FactProps {
  readonly name: 'name' | 'contact' | 'wants' | 'locale';
  readonly value: string | null | undefined;
  /** Said as well where it cannot be read. */
  readonly always?: true;
}

function Fact({ name, value, always }: FactProps) {
  const { t } = useLanguage();
  if (!value && !always) return null;
  return (
    <div>
      <dt>{t(`deskbooths:look.${name}`)}</dt>
      <dd>{value ? <bdi>{value}</bdi> : t('deskbooths:look.unknown')}</dd>
    </div>
  );
}

interface ReasonProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly error: unknown;
}

/** Why: it is kept with the act. */
export function Reason({ value, onValue, error }: ReasonProps) {
  const { t } = useLanguage();
  return (
    <TextField
      label={t('deskpledges:reason')}
      hint={t('deskpledges:reasonHint')}
      required
      minLength={10}
      maxLength={500}
      data-autofocus
      value={value}
      onValue={onValue}
      mistake={mistakeAt(error, 'reason')}
    />
  );
}
