import { useState } from 'react';
import { Link } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useOrderWords } from '../orders/words.js';
import { useWork } from '../../shell/campaign.js';
import { Approving } from './approving.js';
import { usesByOrder, type Creative, type Version } from './creative.rules.js';
import { Small } from './picture.js';
import { State } from './state.js';
import { VersionActs, type ActName } from './version-acts.js';
import { useCreativeWords } from './words.js';

interface VersionProps {
  readonly slug: string;
  readonly creative: Creative;
  readonly version: Version;
  readonly writes: boolean;
}

/** One version: how it looks, what is known of the file, whose answer it waits for, and where it is shown. */
export function VersionCard({ slug, creative, version, writes }: VersionProps) {
  const { t, moment, number } = useLanguage();
  const { campaign } = useWork();
  const words = useCreativeWords();
  const [act, setAct] = useState<ActName>();
  const { width, height, size, artwork, withdrawn, uploadedAt, uploadedBy } = version;
  const facts = [
    width && height && t('deskcreatives:pixels', { width: number(width), height: number(height) }),
    words.bytes(size),
    artwork && t('deskcreatives:artworkSaid', { artwork: isolated(artwork) }),
    t('deskcreatives:uploadedBy', {
      who: isolated(words.who(uploadedBy)),
      moment: moment(uploadedAt, campaign!.timeZone),
    }),
  ];
  return (
    <article className="creatives-version" aria-label={words.version(version)}>
      <Small slug={slug} creative={creative.id} version={version} />
      <div>
        <h3>
          {words.version(version)} <State state={version.state} />
        </h3>
        <p className="fine">{facts.filter(Boolean).join(' · ')}</p>
        {withdrawn && (
          <p className="notice notice-bad">
            {t('deskcreatives:withdrawnSaid', {
              who: isolated(words.who(withdrawn.by)),
              moment: moment(withdrawn.at, campaign!.timeZone),
              reason: isolated(withdrawn.reason),
            })}
          </p>
        )}
        <Approving version={version} />
        <Uses version={version} />
        <VersionActs {...{ slug, creative, version, writes, act, setAct }} />
      </div>
    </article>
  );
}

/** The placements that show it, what is live first. */
function Uses({ version: { uses, state } }: { version: Version }) {
  const { t, number } = useLanguage();
  const words = useOrderWords();
  if (uses.length === 0) return null;
  return (
    <div className={state === 'withdrawn' ? 'creatives-uses creatives-alarm' : 'creatives-uses'}>
      <p className="line-name">
        {t(state === 'withdrawn' ? 'deskcreatives:usesWithdrawn' : 'deskcreatives:uses', {
          count: uses.length,
        })}
      </p>
      <ul>
        {usesByOrder(uses).map(({ order, outlet, state: of, count }) => (
          <li key={`${order.id} ${of}`}>
            <Link to={`/media/orders/${order.id}`} className="past-link">
              {`${t('deskmediaorders:numbered', { n: number(order.number) })} · ${isolated(words.name(outlet))}`}
            </Link>{' '}
            <span className="fine">
              {t(`deskmediaorders:placementStates.${of}`)}
              {count > 1 && ` × ${number(count)}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
