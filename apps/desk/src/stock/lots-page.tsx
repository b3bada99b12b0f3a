import { useState } from 'react';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Failure } from '../ui/failure.js';
import { Bones, Page } from '../ui/page.js';
import { LotLine } from './lot-line.js';
import { versionsOf } from './lots.rules.js';
import { useLots, useWithdrawals } from './lots.js';
import { useStock } from './stock.js';
import { mayMove } from './stock.rules.js';
import { Tabs } from './tabs.js';
import { WithdrawForm } from './withdraw-form.js';
import { Withdrawn } from './withdrawn.js';
import { useStockWords } from './words.js';
import './stock.css';

/** What was made together: what is printed on it, where it is, and what of it nobody is to get. */
export default function LotsPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.stock');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskstock:tabs.lots')}>
      <Tabs />
      <Lots slug={campaign.slug} moves={mayMove(campaign.role)} />
    </Page>
  );
}

function Lots({ slug, moves }: { slug: string; moves: boolean }) {
  const { t } = useLanguage();
  const [isWithdrawing, withdraw] = useState(false);
  const stock = useStock(slug);
  const lots = useLots(slug);
  const withdrawals = useWithdrawals(slug);
  const words = useStockWords(stock.data);
  const error = lots.error ?? stock.error ?? withdrawals.error;
  const isReady = lots.data && stock.data && withdrawals.data;
  const mayWithdraw = moves && isReady && versionsOf(lots.data, withdrawals.data).length > 0;
  return (
    <>
      {isReady && lots.data.length > 0 && (
        <div className="buttons tools">
          {mayWithdraw && (
            <Button onClick={() => withdraw(true)}>{t('deskstock:withdraw.open')}</Button>
          )}
          <ButtonLink to="/stock/labels?kind=lot">{t('deskpapers:labels.open')}</ButtonLink>
        </div>
      )}
      <Failure error={error} quiet />
      {!isReady && !error && <Bones lines={5} />}
      {isReady && lots.data.length === 0 && <p className="nothing">{t('deskstock:lot.none')}</p>}
      {isReady && (
        <>
          <Withdrawn slug={slug} withdrawals={withdrawals.data} moves={moves} />
          <ul className="lines">
            {lots.data.map((lot) => (
              <LotLine key={lot.id} slug={slug} lot={lot} words={words} moves={moves} />
            ))}
          </ul>
          <Dialog
            opened={isWithdrawing}
            onClose={() => withdraw(false)}
            title={t('deskstock:withdraw.title')}
          >
            <WithdrawForm
              slug={slug}
              stock={stock.data}
              lots={lots.data}
              withdrawals={withdrawals.data}
              onClose={() => withdraw(false)}
            />
          </Dialog>
        </>
      )}
    </>
  );
}
