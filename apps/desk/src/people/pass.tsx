import { useEffect } from 'react';
import { renderSVG } from 'uqr';
import type { Person } from '../api/contract.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Failure } from '../ui/failure.js';
import { Bones } from '../ui/page.js';
import { usePass } from './people.js';
import '../door/door.css';

interface PassProps {
  readonly person: Person | undefined;
  readonly onClose: () => void;
  readonly slug: string;
}

/** Lets somebody in who stands beside: their phone reads the picture, or they type the six digits. */
export function Pass({ person, onClose, slug }: PassProps) {
  const { t } = useLanguage();
  return (
    <Dialog opened={person !== undefined} onClose={onClose} title={t('deskpeople:pass.title')}>
      {person && <Shown person={person} onClose={onClose} slug={slug} />}
    </Dialog>
  );
}

function Shown({ person, onClose, slug }: PassProps & { person: Person }) {
  const { t } = useLanguage();
  const pass = usePass(slug);
  const { mutate } = pass;
  useEffect(() => mutate(person.id), [mutate, person.id]);
  const name = isolated(person.name || person.address);
  return (
    <div className="form">
      <p>{t('deskpeople:pass.lead', { name })}</p>
      <Failure error={pass.error} />
      {pass.isPending && <Bones lines={3} />}
      {pass.data && (
        <>
          <img
            className="qr"
            src={`data:image/svg+xml,${encodeURIComponent(renderSVG(pass.data.link, { border: 2 }))}`}
            alt={t('deskpeople:pass.picture')}
          />
          <p>{t('deskpeople:pass.orType', { address: isolated(person.address) })}</p>
          <p className="pass-code">
            <bdi>{pass.data.code}</bdi>
          </p>
        </>
      )}
      <div className="buttons">
        <Button onClick={onClose} data-autofocus>
          {t('desk:close')}
        </Button>
      </div>
    </div>
  );
}
