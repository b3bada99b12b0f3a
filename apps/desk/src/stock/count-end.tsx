import { useState } from 'react';
import { useLanguage } from '../language/language.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Confirm } from '../ui/confirm.js';
import { Failure } from '../ui/failure.js';
import { approvalOf } from './counts.rules.js';
import { useApproveCount, useDropCount, type CountReason, type StockCount } from './counts.js';

interface EndProps {
  readonly slug: string;
  readonly count: StockCount;
  readonly reasons: Readonly<Record<string, CountReason>>;
}

/** What was counted becomes the books, or nothing comes of it. */
export function CountEnd({ slug, count, reasons }: EndProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const [isDropping, drop] = useState(false);
  const approve = useApproveCount(slug, count.id);
  const giveUp = useDropCount(slug, count.id);
  const approval = approvalOf(count.lines, reasons);
  const uncounted = count.lines.some(({ attempts }) => attempts.length === 0);
  return (
    <div className="stock-count-end">
      {approval ? (
        uncounted && <p className="fine">{t('deskstock:count.uncounted')}</p>
      ) : (
        <p className="fine">{t('deskstock:count.notYet')}</p>
      )}
      <Failure error={approve.error} />
      <div className="buttons">
        {approval && (
          <Button
            kind="main"
            busy={approve.isPending}
            onClick={() =>
              approve.mutate(approval, {
                onSuccess: () => toast({ text: t('deskstock:count.approved') }),
              })
            }
          >
            {t('deskstock:count.approve')}
          </Button>
        )}
        <Button kind="text" onClick={() => drop(true)}>
          {t('deskstock:count.drop')}
        </Button>
      </div>
      <Confirm
        opened={isDropping}
        title={t('deskstock:count.dropTitle')}
        text={t('deskstock:count.dropText')}
        submit={t('deskstock:count.drop')}
        error={giveUp.error}
        busy={giveUp.isPending}
        onSend={() =>
          giveUp.mutate(undefined, {
            onSuccess: () => {
              toast({ text: t('deskstock:count.dropped') });
              drop(false);
            },
          })
        }
        onClose={() => drop(false)}
      />
    </div>
  );
}
