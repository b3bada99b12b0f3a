import { useState } from 'react';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Confirm } from '../ui/confirm.js';
import { Failure } from '../ui/failure.js';
import { approvalOf } from './counts.rules.js';
import {
  useApproveCount,
  useDropCount,
  type CountLine,
  type CountReason,
  type StockCount,
} from './counts.js';
import { keyOfSku, type Sku } from './stock.rules.js';
import type { useStockWords } from './words.js';

interface EndProps {
  readonly slug: string;
  readonly count: StockCount;
  readonly reasons: Readonly<Record<string, CountReason>>;
  readonly words: ReturnType<typeof useStockWords>;
}

/** What was counted becomes the books, or nothing comes of it. */
export function CountEnd({ slug, count, reasons, words }: EndProps) {
  const { t, number, locale } = useLanguage();
  const toast = useToast();
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const [isAsking, ask] = useState(false);
  const [isDropping, drop] = useState(false);
  const approve = useApproveCount(slug, count.id);
  const giveUp = useDropCount(slug, count.id);
  const approval = approvalOf(count.lines, reasons);
  const send = () =>
    approval &&
    approve.mutate(approval, {
      onSuccess: () => toast({ text: t('deskstock:count.approved') }),
    });
  const uncounted = count.lines.some(({ attempts }) => attempts.length === 0);
  return (
    <div className="stock-count-end">
      {approval ? (
        uncounted && <p className="fine">{t('deskstock:count.uncounted')}</p>
      ) : (
        <p className="fine">{t('deskstock:count.notYet')}</p>
      )}
      {!isAsking && <Failure error={approve.error} />}
      <div className="buttons">
        {approval && (
          <Button
            kind="main"
            busy={approve.isPending}
            onClick={() => (approval.length > 0 ? ask(true) : send())}
          >
            {t('deskstock:count.approve')}
          </Button>
        )}
        <Button kind="text" onClick={() => drop(true)}>
          {t('deskstock:count.drop')}
        </Button>
      </div>
      <Confirm
        opened={isAsking}
        title={t('deskstock:count.approveTitle')}
        text={t('deskstock:count.approveText', {
          differences: list.format(
            approval?.map((one) => differenceText(one, count.lines, { t, number, words })) ?? [],
          ),
        })}
        submit={t('deskstock:count.approve')}
        error={approve.error}
        busy={approve.isPending}
        onSend={send}
        onClose={() => {
          approve.reset();
          ask(false);
        }}
      />
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

interface Telling extends Pick<ReturnType<typeof useLanguage>, 't' | 'number'> {
  readonly words: EndProps['words'];
}

/** What the approval takes out of the books or brings in, and why. */
function differenceText(
  { reason, ...sku }: Sku & { readonly reason: CountReason },
  lines: readonly CountLine[],
  { t, number, words }: Telling,
): string {
  const variance = lines.find((line) => keyOfSku(line) === keyOfSku(sku))?.variance ?? 0;
  const what = { n: number(Math.abs(variance)), item: isolated(words.sku(sku)) };
  if (variance < 0 && reason === 'unexplained') return t('deskstock:count.isMissing', what);
  return t(variance > 0 ? 'deskstock:count.comesIn' : 'deskstock:count.goesOut', {
    ...what,
    reason: t(`deskstock:count.reasons.${reason}`),
  });
}
