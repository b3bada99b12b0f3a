import { useEffect, useRef, useState } from 'react';
import { renderSVG } from 'uqr';
import { mistakeAt } from '../../api/problem.js';
import { inGroups } from '../../door/code.rules.js';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { usePreparePhone, type Prepared } from './phones.js';
import '../../door/door.css';

/** What is written on it, then what it is enrolled by. */
export function PreparePhone({ slug, onClose }: { slug: string; onClose: () => void }) {
  const { t } = useLanguage();
  const prepare = usePreparePhone(slug);
  const [name, setName] = useState('');
  if (prepare.data) return <ToEnrol prepared={prepare.data} onClose={onClose} />;
  const send = () => prepare.mutate(name);
  return (
    <Form onSend={send}>
      <Failure error={prepare.error} beside={['name']} />
      <TextField
        label={t('deskaccess:phones.name')}
        hint={t('deskaccess:phones.nameHint')}
        required
        data-autofocus
        maxLength={40}
        value={name}
        onValue={setName}
        mistake={mistakeAt(prepare.error, 'name')}
      />
      <div className="buttons">
        <Button type="submit" kind="main" busy={prepare.isPending}>
          {t('deskaccess:phones.submit')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}

function ToEnrol({ prepared, onClose }: { prepared: Prepared; onClose: () => void }) {
  const { t } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(prepared.link, { border: 0 }))}`;
  return (
    <div className="form" tabIndex={-1} ref={place}>
      <p>{t('deskaccess:phones.scan')}</p>
      <img className="qr" src={picture} alt={t('deskaccess:phones.picture')} />
      <p>
        {t('deskaccess:phones.orType')}
        <br />
        <bdi className="secret">{inGroups(prepared.code)}</bdi>
      </p>
      <p className="fine">{t('deskaccess:phones.tenMinutes')}</p>
      <div className="buttons">
        <Button kind="main" onClick={onClose}>
          {t('deskaccess:phones.done')}
        </Button>
      </div>
    </div>
  );
}
