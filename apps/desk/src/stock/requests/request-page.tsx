import { useParams } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import { type Stock } from '../stock.js';
import { mayMove } from '../stock.rules.js';
import { useStockNaming } from '../naming.js';
import { useStockWords } from '../words.js';
import { AnswerForm } from './answer-form.js';
import { DeliveryLine } from './delivery-line.js';
import { GiveForm } from './give-form.js';
import type { RequestProps } from './request-props.js';
import { useRequest, type PartnerRequest, type RequestLine } from './requests.js';
import { freeOf } from './requests.rules.js';
import '../stock.css';
import '../../ui/lines.css';
import './requests.css';

/** One request: what is asked for and whether there is enough, the answer, what left, and what arrived. */
export default function RequestPage() {
  const { t, number } = useLanguage();
  const { campaign } = useWork();
  const { id = '' } = useParams();
  const slug = campaign?.slug ?? '';
  const request = useRequest(slug, id);
  const stock = useStockNaming(slug, request.data?.deliveries.map(({ from }) => from) ?? []);
  const words = useStockWords(stock.data);
  const title = t('deskrequests:title');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  const found = stock.data && request.data;
  return (
    <Page
      title={
        found
          ? t('deskrequests:of', {
              n: number(found.number),
              partner: isolated(found.partner.name),
            })
          : title
      }
      tab={title}
      lead={found && t(`deskrequests:states.${found.state}`)}
    >
      <Back to="/stock/requests" name={t('deskrequests:back')} />
      <Failure error={request.error ?? stock.error} quiet />
      {!found && !request.error && !stock.error && <Bones lines={5} />}
      {found && stock.data && (
        <Request
          slug={slug}
          request={found}
          stock={stock.data}
          words={words}
          timeZone={campaign.timeZone}
          moves={mayMove(campaign.role)}
        />
      )}
    </Page>
  );
}

function Request({
  timeZone,
  moves,
  ...props
}: RequestProps & { readonly timeZone: string; readonly moves: boolean }) {
  const { request, stock, words } = props;
  const isOpen = request.state === 'asked' || request.state === 'approved';
  return (
    <div className="request-parts">
      <Facts request={request} timeZone={timeZone} />
      <ul className="lines">
        {request.lines.map((line) => (
          <Line key={line.id} line={line} words={words} stock={isOpen ? stock : undefined} />
        ))}
      </ul>
      {moves && request.state === 'approved' && <GiveForm key={request.version} {...props} />}
      {request.deliveries.map((delivery) => (
        <DeliveryLine
          key={delivery.id}
          {...props}
          delivery={delivery}
          timeZone={timeZone}
          moves={moves}
        />
      ))}
      {moves && request.state !== 'taken-back' && (
        <AnswerForm key={`answer-${request.version}`} {...props} />
      )}
    </div>
  );
}

function Facts({
  request,
  timeZone,
}: {
  readonly request: PartnerRequest;
  readonly timeZone: string;
}) {
  const { t, date } = useLanguage();
  const { via, askedAt, neededBy, purpose, destination, reason } = request;
  const said = [
    purpose && t('deskrequests:facts.purpose', { text: isolated(purpose) }),
    destination && t('deskrequests:facts.destination', { text: isolated(destination) }),
    reason && t('deskrequests:facts.reason', { text: isolated(reason) }),
  ].filter((one) => one !== null && one !== '');
  return (
    <div className="said">
      <p className="fine">
        {[
          t(`deskrequests:via.${via}`, { day: date(askedAt, timeZone) }),
          neededBy && t('deskrequests:neededBy', { day: date(neededBy, 'UTC') }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {said.map((one) => (
        <p key={one}>{one}</p>
      ))}
    </div>
  );
}

interface LineProps {
  readonly line: RequestLine;
  readonly words: ReturnType<typeof useStockWords>;
  /** Where it still matters whether there is enough. */
  readonly stock: Stock | undefined;
}

function Line({ line, words, stock }: LineProps) {
  const { t, number } = useLanguage();
  const { asked, approved, toGive, onItsWay, received } = line;
  const open = approved === null ? asked : toGive;
  const free = stock ? freeOf(stock, line) : 0;
  const told = (what: 'approved' | 'toGive' | 'onItsWay' | 'received', pieces: number) =>
    t(`deskrequests:line.${what}`, { n: number(pieces) });
  return (
    <li className="line">
      <div>
        <p className="line-name">
          {t('deskstock:transfer.pieces', { n: number(asked), item: isolated(words.sku(line)) })}
        </p>
        <p>
          {[
            approved !== null && told('approved', approved),
            toGive > 0 && told('toGive', toGive),
            onItsWay > 0 && told('onItsWay', onItsWay),
            received > 0 && told('received', received),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {stock && open > 0 && (
          <p className={free >= open ? 'fine' : 'stock-held'}>
            {free >= open
              ? t('deskrequests:enough', { n: number(free) })
              : t('deskrequests:short', { n: number(free) })}
          </p>
        )}
      </div>
    </li>
  );
}
