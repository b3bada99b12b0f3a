import type { CampaignEvent, Venue } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Form } from '../../ui/form.js';
import { OnDays } from '../days/on-days.js';
import { afterMove } from '../event/event.rules.js';
import { InTheWay } from '../event/in-the-way.js';
import { useChangeEvent } from '../events.js';
import { useWords } from '../words.js';
import { Clashes } from './clashes.js';

/** Where an event would be, and what has the space there already. */
export interface Moved {
  readonly event: CampaignEvent;
  readonly starts: string;
  readonly ends: string;
  readonly clashes: readonly CampaignEvent[];
}

interface MoveProps {
  readonly moved: Moved | undefined;
  readonly venue: Venue | undefined;
  /** Whether the venue agreed beforehand to be told. */
  readonly agrees: boolean;
  readonly slug: string;
  readonly onClose: () => void;
}

/** Asks before a venue is asked again. */
export function Move(props: MoveProps) {
  const { moved, onClose } = props;
  const { t } = useLanguage();
  return (
    <Dialog opened={moved !== undefined} onClose={onClose} title={t('deskschedule:move.title')}>
      {moved && <MoveForm {...props} moved={moved} />}
    </Dialog>
  );
}

function MoveForm({ moved, venue, agrees, slug, onClose }: MoveProps & { moved: Moved }) {
  const { t } = useLanguage();
  const words = useWords();
  const toast = useToast();
  const change = useChangeEvent(slug);
  const { event, starts, ends, clashes } = moved;
  const outcome = afterMove(event.state, { agrees, goesElsewhere: false });
  const send = () =>
    change.mutate(
      { id: event.id, version: event.version, starts, ends },
      {
        onSuccess: () => {
          toast({ text: t(`deskschedule:move.done.${outcome}`) });
          onClose();
        },
      },
    );
  return (
    <Form onSend={send}>
      <p>
        {t('deskschedule:move.text', {
          event: isolated(words.event(event)),
          place: isolated(words.place(event)),
        })}
      </p>
      <dl className="facts">
        <div>
          <dt>{t('deskschedule:move.from')}</dt>
          <dd>{when(event.starts, event.ends)}</dd>
        </div>
        <div>
          <dt>{t('deskschedule:move.to')}</dt>
          <dd>
            <b>{when(starts, ends)}</b>
          </dd>
        </div>
      </dl>
      {clashes.length > 0 && (
        <p className="notice">
          <Clashes clashes={clashes} />
        </p>
      )}
      <OnDays slug={slug} starts={starts} ends={ends} venue={venue} />
      <p>{t(`deskschedule:move.means.${outcome}`)}</p>
      <InTheWay error={change.error} slug={slug} onReload={onClose} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={change.isPending} data-autofocus>
          {t(`deskschedule:move.submit.${outcome}`)}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );

  function when(from: string, until: string) {
    return t('deskschedule:dayAndSpan', { day: words.day(from), span: words.span(from, until) });
  }
}
