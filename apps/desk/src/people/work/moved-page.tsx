import { Link, useNavigate, useSearchParams } from 'react-router';
import type { Campaign } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Back } from '../../schedule/back.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Bones, Page } from '../../ui/page.js';
import type { MoveOf, WorkMove } from './services.rules.js';
import { useAbout } from './use-about.js';
import { movesIn, pathTo, totalOf } from './work.rules.js';
import { useMoveBack, useMovedWork, useSeen } from './work.js';
import '../../schedule/schedule.css';
import './work.css';

/** What was moved, from whom to whom, with the word that came along: for who did it, and for who got it. */
export default function MovedPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const [search] = useSearchParams();
  if (!campaign) return <Page title={t('deskwork:title')} lead={t('desk:today.noCampaign')} />;
  return <Loaded key={`${search}`} campaign={campaign} moves={movesIn(search)} />;
}

function Loaded({ campaign, moves }: { campaign: Campaign; moves: readonly MoveOf[] }) {
  const { t, number, moment } = useLanguage();
  const { session } = useWork();
  const move = useMovedWork(campaign.slug, moves);
  const back = <Back to="/people" name={t('desk:nav.people')} />;
  if (!move.data)
    return (
      <Page title={t('deskwork:moved.tab')}>
        {back}
        <Failure error={move.error} quiet />
        {move.isPending && <Bones />}
      </Page>
    );
  const { by, to, from, counts, at, undone } = move.data;
  const count = totalOf(counts);
  const nameOf = (one: { name: string }) => isolated(one.name || t('deskwork:somebody'));
  const isMine = to.id === session.id && by.id !== session.id;
  const told = {
    count,
    n: number(count),
    by: nameOf(by),
    to: nameOf(to),
    from: from ? nameOf(from) : t('deskwork:owner.nobody'),
    at: moment(at, campaign.timeZone),
  };
  const lead = () => {
    if (undone) return t('deskwork:moved.undone');
    return from && from.id !== by.id ? t('deskwork:moved.leadFrom', told) : told.at;
  };
  return (
    <Page
      title={t(`deskwork:moved.${isMine ? 'toMe' : 'to'}`, told)}
      tab={t('deskwork:moved.tab')}
      lead={lead()}
    >
      {back}
      <Shown move={move.data} moves={moves} slug={campaign.slug} isMine={isMine} />
    </Page>
  );
}

interface ShownProps {
  readonly move: WorkMove;
  readonly moves: readonly MoveOf[];
  readonly slug: string;
  readonly isMine: boolean;
}

function Shown({ move, moves, slug, isMine }: ShownProps) {
  const { t, number } = useLanguage();
  const about = useAbout();
  const { note, kinds } = move;
  const ofSome = kinds.filter(({ items }) => items.length > 0);
  return (
    <div className="event">
      {note && (
        <blockquote className="said work-note">
          <bdi>{note}</bdi>
        </blockquote>
      )}
      {ofSome.map(({ kind, items }) => (
        <section key={kind}>
          <h2>{t(`deskwork:kinds.${kind}`, { n: number(items.length) })}</h2>
          <ul className="lines">
            {items.map((item) => (
              <li className="line" key={item.id}>
                <div>
                  <p className="line-name">
                    <Link to={pathTo({ kind, id: item.id })} className="past-link">
                      <bdi>{about.name(kind, item)}</bdi>
                    </Link>
                  </p>
                  <p className="fine">{about.facts(kind, item)}</p>
                  {about.waits(item).map((text) => (
                    <p className="work-waits" key={text}>
                      {text}
                    </p>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Acts move={move} moves={moves} slug={slug} isMine={isMine} />
    </div>
  );
}

function Acts({ move, moves, slug, isMine }: ShownProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const go = useNavigate();
  const back = useMoveBack(slug, moves);
  const seen = useSeen(slug, moves);
  const giveBack = () =>
    back.mutate(undefined, {
      onSuccess: () =>
        toast({ text: t('deskwork:moved.back', { name: isolated(move.from?.name ?? '') }) }),
    });
  return (
    <>
      <Failure error={back.error ?? seen.error} />
      <div className="buttons">
        {isMine && !move.seen && (
          <Button
            kind="main"
            busy={seen.isPending}
            onClick={() => seen.mutate(undefined, { onSuccess: () => void go('/') })}
          >
            {t('deskwork:moved.seen')}
          </Button>
        )}
        {move.mayUndo && (
          <Button busy={back.isPending} onClick={giveBack}>
            {t('deskwork:moved.undo')}
          </Button>
        )}
      </div>
    </>
  );
}
