import { useState } from 'react';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Confirm } from '../ui/confirm.js';
import { useLift, type Withdrawal } from './lots.js';

interface WithdrawnProps {
  readonly slug: string;
  readonly withdrawals: readonly Withdrawal[];
  readonly moves: boolean;
}

/** What nobody is to get any more, and the way to take that back. */
export function Withdrawn({ slug, withdrawals, moves }: WithdrawnProps) {
  const { t, date } = useLanguage();
  const { campaign } = useWork();
  const toast = useToast();
  const [lifting, setLifting] = useState<Withdrawal>();
  const lift = useLift(slug);
  const standing = withdrawals.filter(({ liftedAt }) => liftedAt === null);
  const leave = () => {
    lift.reset();
    setLifting(undefined);
  };
  if (standing.length === 0) return null;
  return (
    <section aria-labelledby="stock-withdrawn" className="stock-withdrawn">
      <h2 id="stock-withdrawn">{t('deskstock:withdraw.standing')}</h2>
      <ul className="lines">
        {standing.map((one) => (
          <li className="line" key={one.id}>
            <div>
              <p className="line-name">
                {t(`deskstock:withdraw.kinds.${one.kind}`, { version: isolated(one.version) })}
              </p>
              <p className="fine">
                {t('deskstock:withdraw.since', { day: date(one.madeAt, campaign!.timeZone) })}
              </p>
            </div>
            {moves && (
              <div className="buttons">
                <Button kind="text" onClick={() => setLifting(one)}>
                  {t('deskstock:withdraw.lift')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <Confirm
        opened={lifting !== undefined}
        title={t('deskstock:withdraw.liftTitle')}
        text={t('deskstock:withdraw.liftText')}
        submit={t('deskstock:withdraw.lift')}
        error={lift.error}
        busy={lift.isPending}
        onSend={() =>
          lifting &&
          lift.mutate(lifting.id, {
            onSuccess: () => {
              toast({ text: t('deskstock:withdraw.lifted') });
              leave();
            },
          })
        }
        onClose={leave}
      />
    </section>
  );
}
