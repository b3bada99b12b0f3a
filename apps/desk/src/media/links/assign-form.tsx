import { useState } from 'react';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Form } from '../../ui/form.js';
import { useChangeLink, type MediaLink } from './links.js';
import { PlacementField } from './placement-field.js';

interface FormProps {
  readonly slug: string;
  readonly link: MediaLink;
  readonly onClose: () => void;
}

/** For which placement it is: whom it has brought already counts there, too. */
export function AssignForm({ slug, link, onClose }: FormProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const change = useChangeLink(slug);
  const [placement, setPlacement] = useState(link.placement ?? '');
  const { code, version } = link;
  const send = () =>
    change.mutate(
      { code, version, placement: placement || null },
      {
        onSuccess: () => {
          toast({ text: t('desklinks:assign.done') });
          onClose();
        },
      },
    );
  return (
    <Form onSend={send}>
      <p>{t('desklinks:assign.lead')}</p>
      <PlacementField
        slug={slug}
        value={placement}
        onValue={setPlacement}
        mistake={mistakeAt(change.error, 'placement')}
        none={t('desklinks:assign.none')}
      />
      <Failure error={change.error} beside={['placement']} />
      <div className="buttons">
        {placement !== (link.placement ?? '') && (
          <Button type="submit" kind="main" busy={change.isPending}>
            {t('desklinks:assign.submit')}
          </Button>
        )}
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
