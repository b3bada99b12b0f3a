import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useNames } from '../../people/people.js';
import { useWork } from '../../shell/campaign.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Bones, Page } from '../../ui/page.js';
import { mayMove } from '../stock.rules.js';
import { Tabs } from '../tabs.js';
import { useStockNaming } from '../naming.js';
import { useStockWords } from '../words.js';
import { useDiscrepancies, type Discrepancy } from './discrepancies.js';
import { ExplainForm } from './explain-form.js';
import '../stock.css';
import '../../ui/lines.css';

const states = ['open', 'explained', 'gone'] as const;

/** What the books cannot explain, and who explained what. */
export default function DiscrepanciesPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.stock');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskstock:tabs.discrepancies')}>
      <Tabs />
      <p className="fine tools">{t('deskdiscrepancies:lead')}</p>
      <Discrepancies slug={campaign.slug} moves={mayMove(campaign.role)} />
    </Page>
  );
}

function Discrepancies({ slug, moves }: { slug: string; moves: boolean }) {
  const { t } = useLanguage();
  const [params, setParams] = useSearchParams();
  const asked = params.get('state') ?? 'open';
  const state = states.find((one) => one === asked);
  const list = useDiscrepancies(slug, state);
  const [explaining, explain] = useState<Discrepancy>();
  const all = list.data?.pages.flatMap((page) => page.discrepancies) ?? [];
  const stock = useStockNaming(
    slug,
    all.map(({ place }) => place),
  );
  const words = useStockWords(stock.data);
  const error = list.error ?? stock.error;
  return (
    <>
      <div className="filters">
        <SelectField
          label={t('deskdiscrepancies:state')}
          value={state ?? 'all'}
          onValue={(value) => setParams({ state: value }, { replace: true })}
          options={[
            ...states.map((value) => ({ value, text: t(`deskdiscrepancies:states.${value}`) })),
            { value: 'all', text: t('deskdiscrepancies:all') },
          ]}
        />
      </div>
      <Failure error={error} quiet />
      {(list.isPending || stock.isPending) && !error && <Bones lines={4} />}
      {list.isSuccess && all.length === 0 && (
        <p className="nothing">
          {t(state === 'open' ? 'deskdiscrepancies:none' : 'deskdiscrepancies:noneSuch')}
        </p>
      )}
      <ul className="lines">
        {stock.data &&
          all.map((one) => (
            <Line key={one.id} {...{ slug, words, moves }} discrepancy={one} onExplain={explain} />
          ))}
      </ul>
      {list.hasNextPage && (
        <div className="buttons">
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('deskdiscrepancies:more')}
          </Button>
        </div>
      )}
      <Dialog
        opened={explaining !== undefined}
        onClose={() => explain(undefined)}
        title={t(`deskdiscrepancies:titles.${explaining?.cause ?? 'missing'}`)}
      >
        {explaining && stock.data && (
          <ExplainForm
            slug={slug}
            discrepancy={explaining}
            stock={stock.data}
            words={words}
            onClose={() => explain(undefined)}
          />
        )}
      </Dialog>
    </>
  );
}

interface LineProps {
  readonly slug: string;
  readonly discrepancy: Discrepancy;
  readonly words: ReturnType<typeof useStockWords>;
  readonly moves: boolean;
  readonly onExplain: (discrepancy: Discrepancy) => void;
}

function Line({ slug, discrepancy, words, moves, onExplain }: LineProps) {
  const { t, number, moment } = useLanguage();
  const { campaign } = useWork();
  const zone = campaign!.timeZone;
  const { item, language, quantity, place, event, cause, state, openedAt } = discrepancy;
  return (
    <li className="line">
      <div>
        <p className="line-name">
          {t('deskstock:transfer.pieces', {
            n: number(quantity),
            item: isolated(words.sku({ item, language })),
          })}
        </p>
        <p>
          {event ? (
            <Link to={`/schedule/events/${event}`}>{isolated(words.placeById(place))}</Link>
          ) : (
            isolated(words.placeById(place))
          )}
        </p>
        <p className="fine">
          {t(`deskdiscrepancies:causes.${cause}`)} ·{' '}
          {t('deskdiscrepancies:since', { moment: moment(openedAt, zone) })}
        </p>
        {state !== 'open' && <Ended slug={slug} discrepancy={discrepancy} names={moves} />}
      </div>
      {moves && state === 'open' && (
        <div className="buttons">
          <Button onClick={() => onExplain(discrepancy)}>{t('deskdiscrepancies:explain')}</Button>
        </div>
      )}
    </li>
  );
}

interface EndedProps {
  readonly slug: string;
  readonly discrepancy: Discrepancy;
  /** Whether whoever reads may know who it was. */
  readonly names: boolean;
}

function Ended({ slug, discrepancy: { cause, reason, by, endedAt }, names: mayAsk }: EndedProps) {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  const who = useNames(slug, mayAsk).data?.get(by ?? '');
  return (
    <p>
      {reason
        ? t(`deskdiscrepancies:reasons.${reason}`)
        : t(`deskdiscrepancies:corrected.${cause}`)}
      <span className="fine">
        {endedAt && <> · {moment(endedAt, campaign!.timeZone)}</>}
        {who && <> · {isolated(who)}</>}
      </span>
    </p>
  );
}
