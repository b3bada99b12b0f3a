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
  /** Those that have sent nothing from here. */
  readonly silent: readonly BoothPhone[];
  readonly estimates: readonly Estimate[];
  readonly plans: boolean;
  readonly timeZone: string;
}

/** What each phone has sent; of one that may never send the rest, somebody can say what it was about. */
export function Phones({ slug, event, phones, silent, estimates, plans, timeZone }: PhonesProps) {
  const { t, number, moment } = useLanguage();
  const [dead, setDead] = useState<BoothPhone>();
  const close = () => setDead(undefined);
  const now = new Date();
  const mayEstimate = (phone: BoothPhone) =>
    plans && isInTrouble(phone, now) && stretchesOf(phone, estimates).length > 0;
  const unheard = plans ? silent.filter((phone) => stretchesOf(phone, estimates).length > 0) : [];
  // Whoever is asked about the only one is told how it went, though it is none any more.
  if (phones.length + unheard.length === 0 && !dead) return null;
  const died = (phone: BoothPhone) => (
    <Button
      aria-label={t('deskcounts:estimate.openOne', { id: phone.device.slice(-4) })}
      onClick={() => setDead(phone)}
    >
      {t('deskcounts:estimate.open')}
    </Button>
  );
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
            {mayEstimate(phone) && died(phone)}
          </li>
        ))}
      </ul>
      {unheard.length > 0 && (
        <details>
          <summary>{t('deskcounts:silent.title', { count: unheard.length })}</summary>
          <p className="fine">{t('deskcounts:silent.lead')}</p>
          <ul className="counted-phones">
            {unheard.map((phone) => (
              <li key={phone.device}>
                <p>{t('deskcounts:silent.phone', { id: isolated(phone.device.slice(-4)) })}</p>
                <p className="fine">
                  {t('deskcounts:heard', { moment: moment(phone.lastHeardAt, timeZone) })}
                </p>
                {died(phone)}
              </li>
            ))}
          </ul>
        </details>
      )}
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
