import type { Delivery } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones } from '../../ui/page.js';
import { failed, mayBeSentAgain } from './webhooks.rules.js';
import { useDeliveries, useSendAgain } from './webhooks.js';

/** What was sent there lately, and how it fared. Who signed is in none of it. */
export function Deliveries({ slug, webhook }: { slug: string; webhook: string }) {
  const { t } = useLanguage();
  const deliveries = useDeliveries(slug, webhook);
  const again = useSendAgain(slug, webhook);
  return (
    <div className="form">
      <p>{t('deskwebhooks:deliveries.lead')}</p>
      <Failure error={deliveries.error ?? again.error} quiet={!again.error} />
      {deliveries.isPending && <Bones lines={3} />}
      {deliveries.data?.length === 0 && (
        <p className="nothing">{t('deskwebhooks:deliveries.none')}</p>
      )}
      <ul className="lines">
        {deliveries.data?.map((one) => (
          <Item
            key={one.id}
            one={one}
            busy={again.isPending}
            onAgain={() => again.mutate(one.id)}
          />
        ))}
      </ul>
    </div>
  );
}

interface ItemProps {
  readonly one: Delivery;
  readonly busy: boolean;
  readonly onAgain: () => void;
}

function Item({ one, busy, onAgain }: ItemProps) {
  const { t, moment, number } = useLanguage();
  const { campaign } = useWork();
  const { event, state, attempts, createdAt, nextAttemptAt, lastStatus, lastError } = one;
  const at = (iso: string) => moment(iso, campaign!.timeZone);
  const hasFailed = state !== 'delivered' && (lastStatus !== undefined || lastError !== undefined);
  return (
    <li className="line">
      <div>
        <p>{t(`deskwebhooks:events.${event.replace('.', '-')}`)}</p>
        <p className="fine">
          {at(createdAt)} · {t(`deskwebhooks:states.${state}`)} ·{' '}
          {t('deskwebhooks:attempts', { count: attempts, n: number(attempts) })}
        </p>
        {hasFailed && <p className="fine">{t(...failed(one))}</p>}
        {state === 'queued' && nextAttemptAt && (
          <p className="fine">{t('deskwebhooks:next', { moment: at(nextAttemptAt) })}</p>
        )}
      </div>
      {mayBeSentAgain(one) && (
        <Button busy={busy} onClick={onAgain}>
          {t('deskwebhooks:again')}
        </Button>
      )}
    </li>
  );
}
