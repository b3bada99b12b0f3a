import { useState } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { isDay } from '../../schedule/wall.rules.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { useOrderWords } from '../orders/words.js';
import type { Planned } from './plan.rules.js';
import { useMove } from './use-move.js';

/** Other days for a draft, typed: on a phone, where there is nothing to drag. */
export function DaysForm({ slug, placement }: { slug: string; placement: Planned }) {
  const { t } = useLanguage();
  const { place } = useOrderWords();
  const [isOpen, setOpen] = useState(false);
  const title = t('deskplan:move.open', { place: isolated(place(placement)) });
  return (
    <>
      <Button kind="text" onClick={() => setOpen(true)}>
        {title}
      </Button>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={title}>
        <Days slug={slug} placement={placement} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

interface DaysProps {
  readonly slug: string;
  readonly placement: Planned;
  readonly onClose: () => void;
}

function Days({ slug, placement, onClose }: DaysProps) {
  const { t } = useLanguage();
  const move = useMove(slug, placement);
  const [from, setFrom] = useState<string>(placement.from);
  const [until, setUntil] = useState<string>(placement.until);
  const [isBusy, setBusy] = useState(false);
  const [isSent, setSent] = useState(false);
  const missing = (day: string) => isSent && !isDay(day);
  const send = async () => {
    setSent(true);
    if (!isDay(from) || !isDay(until) || until < from) return;
    setBusy(true);
    await move({ from, until });
    onClose();
  };
  return (
    <Form onSend={() => void send()}>
      <TextField
        label={t('deskmediaorders:fields.from')}
        type="date"
        value={from}
        onValue={setFrom}
        mistake={missing(from) ? t('deskmediaorders:missing.from') : undefined}
      />
      <TextField
        label={t('deskmediaorders:fields.until')}
        type="date"
        value={until}
        onValue={setUntil}
        mistake={
          missing(until) || (isSent && until < from)
            ? t('deskmediaorders:missing.until')
            : undefined
        }
      />
      <div className="buttons">
        <Button type="submit" kind="main" busy={isBusy}>
          {t('deskplan:move.save')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
