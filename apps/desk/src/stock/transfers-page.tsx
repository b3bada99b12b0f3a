import { Link } from 'react-router';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { Bones, Page } from '../ui/page.js';
import { mayMove } from './stock.rules.js';
import { Tabs } from './tabs.js';
import { useTransfers } from './transfers.js';
import { onItsWay } from './transfers.rules.js';
import { useStockNaming } from './naming.js';
import { useStockWords } from './words.js';
import './stock.css';

/** What is sent from one place to another. */
export default function TransfersPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.stock');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskstock:tabs.transfers')}>
      <Tabs />
      <Transfers slug={campaign.slug} timeZone={campaign.timeZone} moves={mayMove(campaign.role)} />
    </Page>
  );
}

interface TransfersProps {
  readonly slug: string;
  readonly timeZone: string;
  readonly moves: boolean;
}

function Transfers({ slug, timeZone, moves }: TransfersProps) {
  const { t, number, date } = useLanguage();
  const transfers = useTransfers(slug);
  const all = transfers.data?.pages.flatMap((page) => page.transfers) ?? [];
  const stock = useStockNaming(
    slug,
    all.flatMap(({ from, to }) => [from, to]),
  );
  const words = useStockWords(stock.data);
  return (
    <>
      {moves && (
        <div className="buttons tools">
          <ButtonLink kind="main" to="/stock/transfers/new">
            {t('deskstock:transfer.new')}
          </ButtonLink>
        </div>
      )}
      <Failure error={transfers.error ?? stock.error} quiet />
      {(transfers.isPending || stock.isPending) && <Bones lines={4} />}
      {transfers.isSuccess && all.length === 0 && (
        <p className="nothing">{t('deskstock:transfer.none')}</p>
      )}
      <ul className="lines">
        {stock.data &&
          all.map((transfer) => (
            <li className="line" key={transfer.id}>
              <div>
                <p className="line-name">
                  <Link to={`/stock/transfers/${transfer.id}`} className="past-link">
                    {t('deskstock:transfer.way', {
                      from: isolated(words.placeById(transfer.from)),
                      to: isolated(words.placeById(transfer.to)),
                    })}
                  </Link>
                </p>
                <p className="fine">
                  {[
                    t('deskstock:transfer.number', { n: transfer.number }),
                    t(`deskstock:transfer.states.${transfer.state}`),
                    date(transfer.sentAt ?? transfer.madeAt, timeZone),
                    onItsWay(transfer) > 0 &&
                      t('deskstock:transfer.onItsWay', {
                        count: onItsWay(transfer),
                        n: number(onItsWay(transfer)),
                      }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
            </li>
          ))}
      </ul>
      {transfers.hasNextPage && (
        <div className="buttons">
          <Button
            busy={transfers.isFetchingNextPage}
            onClick={() => void transfers.fetchNextPage()}
          >
            {t('deskstock:transfer.more')}
          </Button>
        </div>
      )}
    </>
  );
}
