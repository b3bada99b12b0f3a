import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { CeilingForm } from './ceiling-form.js';
import type { Budget } from './orders.js';
import { useOrderWords } from './words.js';

interface ChannelsProps {
  readonly slug: string;
  readonly budget: Budget;
  /** Whether they say what may be spent. */
  readonly sets: boolean;
}

type Channel = Budget['channels'][number];

/** What each channel comes to, against what may be spent there. */
export function BudgetChannels({ slug, budget, sets }: ChannelsProps) {
  const { t } = useLanguage();
  const [isSetting, setSetting] = useState(false);
  const { channels } = budget;
  if (channels.length === 0 && !sets) return null;
  return (
    <section aria-labelledby="orders-channels" className="orders-budget">
      <h2 id="orders-channels" className="small-title">
        {t('deskmediaorders:budget.byChannel')}
      </h2>
      <ul className="lines">
        {channels.map((channel) => (
          <Line key={`${channel.channel} ${channel.currency}`} channel={channel} />
        ))}
      </ul>
      {sets && (
        <div className="buttons">
          <Button kind="text" onClick={() => setSetting(true)}>
            {t('deskmediaorders:budget.set.open')}
          </Button>
        </div>
      )}
      <Dialog
        opened={isSetting}
        onClose={() => setSetting(false)}
        title={t('deskmediaorders:budget.set.open')}
      >
        <CeilingForm slug={slug} budget={budget} onClose={() => setSetting(false)} />
      </Dialog>
    </section>
  );
}

const steps = ['planned', 'committed', 'invoiced', 'paid'] as const;

function Line({ channel }: { channel: Channel }) {
  const { t } = useLanguage();
  const { name, amount } = useOrderWords();
  const { currency, ceiling, beyond } = channel;
  const used = channel.committed + channel.invoiced + channel.paid;
  const told = steps
    .filter((step) => channel[step] > 0)
    .map((step) => `${t(`deskmediaorders:budget.${step}`)} ${amount(channel[step], currency)}`);
  return (
    <li className="line">
      <div>
        <p className="line-name">{name(channel.names)}</p>
        {told.length > 0 && <p className="fine">{told.join(' · ')}</p>}
        {ceiling !== null && (
          <meter
            min={0}
            high={ceiling - 1}
            max={ceiling}
            optimum={0}
            value={used}
            aria-hidden="true"
          />
        )}
        {ceiling !== null && (
          <p className={beyond > 0 ? 'orders-beyond' : 'fine'}>
            {beyond > 0
              ? t('deskmediaorders:budget.beyond', { amount: amount(beyond, currency) })
              : t('deskmediaorders:budget.left', { amount: amount(ceiling - used, currency) })}
          </p>
        )}
      </div>
      <p className="orders-amount">
        {ceiling === null
          ? t('deskmediaorders:budget.noCeiling')
          : `${t('deskmediaorders:budget.ceiling')}: ${amount(ceiling, currency)}`}
      </p>
    </li>
  );
}
