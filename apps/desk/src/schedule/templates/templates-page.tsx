import { useState } from 'react';
import { Link } from 'react-router';
import type { EventTemplate } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { NotYours } from '../../shell/trouble.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/confirm.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { mayPlan } from '../event/event.rules.js';
import { Tabs } from '../tabs.js';
import { minutesLater } from '../wall.rules.js';
import { useWords } from '../words.js';
import { NameForm } from './name-form.js';
import { useBrings } from './pick-template.js';
import { useRemoveTemplate, useRenameTemplate, useTemplates } from './templates.js';
import '../schedule.css';

/** What events can be planned by. */
export default function TemplatesPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.schedule');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayPlan(campaign.role)) return <NotYours />;
  return (
    <Page title={title} tab={t('deskschedule:templates.title')}>
      <Tabs />
      <p className="fine">{t('deskschedule:templates.lead')}</p>
      <Templates slug={campaign.slug} />
    </Page>
  );
}

function Templates({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const templates = useTemplates(slug);
  const [renaming, setRenaming] = useState<EventTemplate>();
  const [removing, setRemoving] = useState<EventTemplate>();
  return (
    <>
      <Failure error={templates.error} quiet />
      {templates.isPending && <Bones lines={4} />}
      {templates.data?.length === 0 && (
        <p className="nothing">{t('deskschedule:templates.none')}</p>
      )}
      <ul className="lines">
        {templates.data?.map((template) => (
          <Line
            key={template.id}
            template={template}
            onRename={() => setRenaming(template)}
            onRemove={() => setRemoving(template)}
          />
        ))}
      </ul>
      <Rename slug={slug} template={renaming} onClose={() => setRenaming(undefined)} />
      <Remove slug={slug} template={removing} onClose={() => setRemoving(undefined)} />
    </>
  );
}

interface LineProps {
  readonly template: EventTemplate;
  readonly onRename: () => void;
  readonly onRemove: () => void;
}

function Line({ template, onRename, onRemove }: LineProps) {
  const { t } = useLanguage();
  const words = useWords();
  const brings = useBrings();
  const { id, name, kind, titles, from, lasts, programme } = template;
  // Of whichever day: only the hours are told.
  const starts = `2000-01-01T${from}`;
  const hours = t('deskschedule:span', {
    from: words.time(starts),
    until: words.time(minutesLater(starts, lasts)),
  });
  return (
    <li className="line">
      <div>
        <p className="line-name">
          <bdi>{name}</bdi>
        </p>
        <p className="fine">
          <bdi>{words.event({ kind, titles })}</bdi> · <bdi>{hours}</bdi>
        </p>
        <p className="fine">{brings(template)}</p>
      </div>
      <div className="buttons">
        <Link className="past-link" to={`/schedule/new?template=${id}`}>
          {t('deskschedule:templates.plan')}
        </Link>
        {!programme && (
          <Link className="past-link" to={`/schedule/series/new?template=${id}`}>
            {t('deskseries:plan.open')}
          </Link>
        )}
        <Button
          kind="text"
          aria-label={t('deskschedule:templates.renameOne', { name })}
          onClick={onRename}
        >
          {t('deskschedule:templates.rename')}
        </Button>
        <Button
          kind="text"
          aria-label={t('deskschedule:templates.removeOne', { name })}
          onClick={onRemove}
        >
          {t('deskschedule:templates.remove')}
        </Button>
      </div>
    </li>
  );
}

interface ActProps {
  readonly slug: string;
  readonly template: EventTemplate | undefined;
  readonly onClose: () => void;
}

function Rename({ slug, template, onClose }: ActProps) {
  const { t } = useLanguage();
  const rename = useRenameTemplate(slug);
  const close = () => {
    onClose();
    rename.reset();
  };
  return (
    <Dialog
      opened={template !== undefined}
      onClose={close}
      title={t('deskschedule:templates.renameTitle')}
    >
      {template && (
        <NameForm
          first={template.name}
          submit={t('deskschedule:templates.rename')}
          error={rename.error}
          busy={rename.isPending}
          onClose={close}
          onName={(name) => rename.mutate({ id: template.id, name }, { onSuccess: close })}
        />
      )}
    </Dialog>
  );
}

function Remove({ slug, template, onClose }: ActProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const remove = useRemoveTemplate(slug);
  return (
    <Confirm
      opened={template !== undefined}
      title={t('deskschedule:templates.removeTitle')}
      text={t('deskschedule:templates.removeText', { name: isolated(template?.name ?? '') })}
      submit={t('deskschedule:templates.remove')}
      error={remove.error}
      busy={remove.isPending}
      onClose={onClose}
      onSend={() =>
        template &&
        remove.mutate(template.id, {
          onSuccess: () => {
            onClose();
            toast({ text: t('deskschedule:templates.removed') });
          },
        })
      }
    />
  );
}
