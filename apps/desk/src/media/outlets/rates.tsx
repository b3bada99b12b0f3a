import { useState } from 'react';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { dayOf, wallAt } from '../../schedule/wall.rules.js';
import { money } from '../../stock/money.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { useDay } from '../use-day.js';
import type { OutletPage, Rate } from './outlets.js';
import { EndRate, RateForm } from './rate-form.js';
import { inTurn } from './rate.rules.js';

interface RatesProps {
  readonly slug: string;
  readonly outlet: OutletPage;
  readonly timeZone: string;
  readonly changes: boolean;
}

/** What it asks for: what holds today, what will, and what held. */
export function Rates({ slug, outlet, timeZone, changes }: RatesProps) {
  const { t } = useLanguage();
  const [today] = useState(() => dayOf(wallAt(new Date(), timeZone)));
  const [acting, act] = useState<Rate | 'new'>();
  const close = () => act(undefined);
  const { id, rates } = outlet;
  return (
    <section aria-labelledby="outlet-rates">
      <h2 id="outlet-rates">{t('deskoutlets:rates.title')}</h2>
      {rates.length === 0 && <p className="nothing">{t('deskoutlets:rates.none')}</p>}
      <ul className="lines">
        {inTurn(rates, today).map((rate) => (
          <RateLine key={rate.id} rate={rate} changes={changes} onEnd={() => act(rate)} />
        ))}
      </ul>
      {changes && (
        <div className="buttons">
          <Button icon="plus" onClick={() => act('new')}>
            {t('deskoutlets:rates.add')}
          </Button>
        </div>
      )}
      <Dialog
        opened={acting !== undefined}
        onClose={close}
        title={t(acting === 'new' ? 'deskoutlets:rates.add' : 'deskoutlets:rates.end')}
      >
        {acting === 'new' && <RateForm {...{ slug, outlet, today }} onClose={close} />}
        {acting && acting !== 'new' && (
          <EndRate {...{ slug, today }} outlet={id} rate={acting} onClose={close} />
        )}
      </Dialog>
    </section>
  );
}

interface LineProps {
  readonly rate: Rate;
  readonly changes: boolean;
  readonly onEnd: () => void;
}

function RateLine({ rate, changes, onEnd }: LineProps) {
  const { t, locale } = useLanguage();
  const day = useDay();
  const { unit, format, price, currency, from, until, holds } = rate;
  const span = until
    ? t('deskoutlets:rates.span', { from: day(from), until: day(until) })
    : t('deskoutlets:rates.since', { from: day(from) });
  return (
    <li className="line">
      <div>
        <p className="line-name">{money(locale, { amount: price, currency })}</p>
        <p>
          {[t(`deskoutlets:units.${unit}`), format && isolated(format)].filter(Boolean).join(' · ')}
        </p>
        <p className="fine">
          {[holds && t('deskoutlets:rates.holds'), span].filter(Boolean).join(' · ')}
        </p>
      </div>
      {changes && (
        <div className="buttons">
          <Button kind="text" onClick={onEnd}>
            {t('deskoutlets:rates.end')}
          </Button>
        </div>
      )}
    </li>
  );
}
