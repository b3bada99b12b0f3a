import { useState } from 'react';
import type { CampaignEvent } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { useWords } from '../words.js';
import { NameForm } from './name-form.js';
import { useSaveTemplate } from './templates.js';

interface SaveTemplateProps {
  readonly event: CampaignEvent;
  readonly slug: string;
}

/** Keeps what this event is like, to plan others by. */
export function SaveTemplate({ event, slug }: SaveTemplateProps) {
  const { t } = useLanguage();
  const words = useWords();
  const toast = useToast();
  const save = useSaveTemplate(slug);
  const [isAsking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
    save.reset();
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('deskschedule:templates.save')}</Button>
      <Dialog opened={isAsking} onClose={close} title={t('deskschedule:templates.save')}>
        {isAsking && (
          <NameForm
            first={words.event(event)}
            lead={t('deskschedule:templates.saveLead')}
            submit={t('deskschedule:templates.saveSubmit')}
            error={save.error}
            busy={save.isPending}
            onClose={close}
            onName={(name) =>
              save.mutate(
                { name, event: event.id },
                {
                  onSuccess: () => {
                    close();
                    toast({ text: t('deskschedule:templates.saved') });
                  },
                },
              )
            }
          />
        )}
      </Dialog>
    </>
  );
}
