import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { saidIn } from '../../schedule/event/event.rules.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Form } from '../../ui/form.js';
import { namePaths, NamesFields } from '../names-fields.js';
import { useChangeLink, type MediaLink } from './links.js';

interface FormProps {
  readonly slug: string;
  readonly link: MediaLink;
  readonly onClose: () => void;
}

/** What public numbers call it; its code stays. */
export function RenameForm({ slug, link, onClose }: FormProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const change = useChangeLink(slug);
  const [names, setNames] = useState<Readonly<Record<string, string>>>(link.names);
  const { code, version } = link;
  const send = () =>
    change.mutate(
      { code, version, names: saidIn(names) },
      {
        onSuccess: () => {
          toast({ text: t('desklinks:renamed') });
          onClose();
        },
      },
    );
  return (
    <Form onSend={send}>
      <p className="hint">{t('desklinks:form.namesHint')}</p>
      <NamesFields names={names} onNames={setNames} error={change.error} />
      <Failure error={change.error} beside={namePaths} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={change.isPending}>
          {t('desklinks:rename')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
