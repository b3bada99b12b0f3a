import { useState } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { EstimateForm } from './estimate-form.js';
import { isInTrouble, stretchesOf, type BoothPhone, type Estimate } from './estimates.rules.js';

interface PhonesProps {
  readonly slug: string;
  readonly event: string;
  readonly phones: readonly BoothPhone[];
  readonly estimates: readonly Estimate[];
  readonly plans: boolean;
  readonly timeZone: string;
}

/** What each phone has sent; of one that may never send the rest, somebody can say what it was about. */
export function Phones({ slug, event, phones, estimates, plans, timeZone }: PhonesProps) {
  const { t, number, moment } = useLanguage();
  const [dead, setDead] = useState<BoothPhone>();
  const close = () => setDead(undefined);
  const now = new Date();
  const mayEstimate = (phone: BoothPhone) =>
    plans && isInTrouble(phone, now) && stretchesOf(phone, estimates).length > 0;
  if (phones.length === 0) return null;
  return (
    <>
      <ul className="counted-phones">
        {phones.map((phone) => (
          <li key={phone.device}>
            <p>
              {t('deskcounts:phone', {
                id: isolated(phone.device.slice(-4)),
                confirmed: number(phone.confirmed),
                waiting: number(phone.waiting),
              })}
            </p>
            <p className="fine">
              {t('deskcounts:heard', { moment: moment(phone.lastHeardAt, timeZone) })}
              {phone.closed && ` ${t('deskcounts:closed')}`}
              {phone.missing > 0 && ` ${t('deskcounts:missing', { count: phone.missing })}`}
            </p>
            {mayEstimate(phone) && (
              <Button
                aria-label={t('deskcounts:estimate.openOne', { id: phone.device.slice(-4) })}
                onClick={() => setDead(phone)}
              >
                {t('deskcounts:estimate.open')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Dialog opened={dead !== undefined} onClose={close} title={t('deskcounts:estimate.title')}>
        {dead && (
          <EstimateForm
            slug={slug}
            event={event}
            phone={dead}
            estimates={estimates}
            onClose={close}
          />
        )}
      </Dialog>
    </>
  );
}
