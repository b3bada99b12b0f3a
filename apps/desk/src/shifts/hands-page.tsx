import { useState } from 'react';
import { Link } from 'react-router';
import type { Hand } from '../api/contract.js';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { mayPlan } from '../schedule/event/event.rules.js';
import { Tabs } from '../schedule/tabs.js';
import { useWords } from '../schedule/words.js';
import { useWork } from '../shell/campaign.js';
import { NotYours } from '../shell/trouble.js';
import { Button } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Failure } from '../ui/failure.js';
import { Bones, Page } from '../ui/page.js';
import { Assign } from './assign.js';
import { Keep } from './keep.js';
import { nameOf } from './names.js';
import { useHands } from './shifts.js';
import './shifts.css';

/** What a move or a refusal has left open on shifts, until somebody has seen to it. */
export default function HandsPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.schedule');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  if (!mayPlan(campaign.role)) return <NotYours />;
  return (
    <Page title={title} tab={t('deskshifts:hands.title')}>
      <Tabs />
      <Hands slug={campaign.slug} />
    </Page>
  );
}

function Hands({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const hands = useHands(slug);
  return (
    <>
      <h2 className="hands-title">{t('deskshifts:hands.title')}</h2>
      <Failure error={hands.error} quiet />
      {hands.isPending && <Bones />}
      {hands.data?.length === 0 && <p className="nothing">{t('deskshifts:hands.none')}</p>}
      <ul className="lines">
        {hands.data?.map((hand) => (
          <HandLine
            key={[hand.shift, hand.because, hand.signUp?.id].join()}
            hand={hand}
            slug={slug}
          />
        ))}
      </ul>
    </>
  );
}

function HandLine({ hand, slug }: { hand: Hand; slug: string }) {
  const { t } = useLanguage();
  const words = useWords();
  const [asked, setAsked] = useState<'assign' | 'keep'>();
  const close = () => setAsked(undefined);
  const { because, signUp, event, role, starts, ends, shift } = hand;
  const name = signUp && isolated(nameOf(signUp, t));
  const findsSomebody = because === 'asks-out' || because === 'conflict' || because === 'no-adult';
  return (
    <li className="line">
      <div>
        <p className="line-name">
          {t(`deskshifts:hands.because.${because}`, name ? { name } : {})}
          {because === 'rules' &&
            ` ${signUp!.hindrances.map((one) => t(`deskshifts:hurdles.${one}`)).join(t('deskschedule:comma'))}`}
        </p>
        <p>
          {t('deskshifts:hands.shift', {
            role: t(`deskshifts:roles.${role}`),
            day: words.day(starts),
            span: words.span(starts, ends),
          })}
        </p>
        <p>
          <Link to={`/schedule/events/${event.id}`} className="past-link">
            {t('deskschedule:event.named', {
              event: isolated(words.event(event)),
              venue: isolated(words.text(event.venue)),
            })}
          </Link>
        </p>
      </div>
      <div className="buttons">
        {findsSomebody && (
          <Button onClick={() => setAsked('assign')}>{t('deskshifts:hands.find')}</Button>
        )}
        {because === 'rules' && (
          <Button onClick={() => setAsked('keep')}>{t('deskshifts:keep.open')}</Button>
        )}
      </div>
      <Dialog opened={asked === 'assign'} onClose={close} title={t('deskshifts:assign.title')}>
        <Assign shift={{ id: shift }} slug={slug} instead={signUp?.id} onClose={close} />
      </Dialog>
      {signUp && (
        <Dialog opened={asked === 'keep'} onClose={close} title={t('deskshifts:keep.title')}>
          <Keep staff={signUp.staff} shift={shift} slug={slug} onClose={close} />
        </Dialog>
      )}
    </li>
  );
}
