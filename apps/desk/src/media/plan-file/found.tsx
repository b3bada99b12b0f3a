import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { Mistakes } from '../../schedule/import/mistakes.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/confirm.js';
import { useOrderWords } from '../orders/words.js';
import { useImportPlan, type PlanPreview } from './plan-file.js';
import { Planned } from './planned.js';
import { Taken } from './taken.js';
import { There } from './there.js';
import { Totals } from './totals.js';

interface FoundProps {
  readonly slug: string;
  readonly csv: string;
  readonly found: PlanPreview;
}

/** What a plan would bring, the step that takes it in, and what came of it. */
export function Found({ slug, csv, found: { orders, totals, there, mistakes } }: FoundProps) {
  const { t, locale, number } = useLanguage();
  const words = useOrderWords();
  const [asks, ask] = useState(false);
  const take = useImportPlan(slug);
  if (take.data) return <Taken taken={take.data} />;
  if (mistakes.length > 0) return <Mistakes mistakes={mistakes} />;
  if (orders.length === 0)
    return (
      <>
        <p role="status">{t('deskplan:file.nothing')}</p>
        <There there={there} />
      </>
    );
  const count = { count: orders.length, n: number(orders.length) };
  const amounts = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    totals.map(({ total, currency }) => words.amount(total, currency)),
  );
  return (
    <>
      <p role="status">{t('deskplan:file.brings', count)}</p>
      <There there={there} />
      <Totals totals={totals} />
      <Button kind="main" onClick={() => ask(true)}>
        {t('deskplan:file.submit', count)}
      </Button>
      <Confirm
        opened={asks}
        title={t('deskplan:file.confirm.title', count)}
        text={t('deskplan:file.confirm.text', { amounts })}
        submit={t('deskplan:file.submit', count)}
        error={take.error}
        busy={take.isPending}
        onSend={() => take.mutate(csv, { onSuccess: () => ask(false) })}
        onClose={() => ask(false)}
      />
      <Planned orders={orders} />
    </>
  );
}
