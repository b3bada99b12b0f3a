import type { CampaignEvent } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { saveFile } from '../../ui/save-file.js';
import { useWords } from '../words.js';
import { eventsFile, fileColumns } from './file.rules.js';

/** What is shown, for a spreadsheet. */
export function SaveEvents({ slug, events }: { slug: string; events: readonly CampaignEvent[] }) {
  const { t } = useLanguage();
  const words = useWords();
  if (events.length === 0) return null;
  const save = () => {
    const head = fileColumns.map((column) => t(`deskschedule:file.${column}`));
    const text = eventsFile(head, events, (event) => ({
      event: words.event(event),
      place: words.place(event),
      state: t(`deskschedule:states.${event.state}`),
    }));
    saveFile(new Blob([text], { type: 'text/csv' }), `${slug}-events.csv`);
  };
  return (
    <Button icon="download" onClick={save}>
      {t('deskschedule:file.save')}
    </Button>
  );
}
