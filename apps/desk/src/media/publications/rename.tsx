import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { saidIn } from '../../schedule/event/event.rules.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Form } from '../../ui/form.js';
import { namePaths, NamesFields } from '../names-fields.js';
import { useRenamePublication, type Publication } from './publications.js';

interface RenameProps {
  readonly slug: string;
  readonly publication: Pick<Publication, 'id' | 'version' | 'names'>;
}

/** What the team calls a publication; what is printed says what its texts say. */
export function Rename({ slug, publication }: RenameProps) {
  const { t } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <div className="buttons tools">
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t('deskpublications:rename.open')}
      </Button>
      <Dialog opened={isOpen} onClose={close} title={t('deskpublications:rename.open')}>
        {isOpen && <NamesForm {...{ slug, publication }} onClose={close} />}
      </Dialog>
    </div>
  );
}

function NamesForm({ slug, publication, onClose }: RenameProps & { onClose: () => void }) {
  const { t } = useLanguage();
  const toast = useToast();
  const { id, version } = publication;
  const rename = useRenamePublication(slug, id);
  const [names, setNames] = useState<Readonly<Record<string, string>>>(publication.names);
  const send = () =>
    rename.mutate(
      { version, names: saidIn(names) },
      {
        onSuccess: () => {
          toast({ text: t('deskpublications:rename.done') });
          onClose();
        },
      },
    );
  return (
    <Form onSend={send}>
      <NamesFields names={names} onNames={setNames} error={rename.error} />
      <Failure error={rename.error} beside={namePaths} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={rename.isPending}>
          {t('deskpublications:rename.open')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
