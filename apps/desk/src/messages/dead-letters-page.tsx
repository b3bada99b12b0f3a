import { useState } from 'react';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { Confirm } from '../ui/confirm.js';
import { Failure } from '../ui/failure.js';
import { Bones, Page } from '../ui/page.js';
import { useDeadLetters, useReplay, type DeadLetter } from './messages.js';
import { Tabs } from './tabs.js';
import '../ui/lines.css';
import './messages.css';

/** What a service could not take in, and the way to bring it there once more. */
export default function DeadLettersPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  if (!campaign) return <Page title={t('desk:nav.messages')} lead={t('desk:today.noCampaign')} />;
  return (
    <Page
      title={t('desk:nav.messages')}
      tab={t('deskmessages:tabs.dead')}
      lead={t('deskmessages:dead.lead')}
    >
      <Tabs />
      <DeadLetters slug={campaign.slug} />
    </Page>
  );
}

function DeadLetters({ slug }: { slug: string }) {
  const { t } = useLanguage();
  const toast = useToast();
  const dead = useDeadLetters(slug);
  const replay = useReplay(slug);
  const [asked, setAsked] = useState<DeadLetter>();
  const close = () => {
    setAsked(undefined);
    replay.reset();
  };
  const send = () =>
    replay.mutate(asked!.id, {
      onSuccess: () => {
        toast({ text: t('deskmessages:dead.done') });
        close();
      },
    });
  const lines = dead.data?.pages.flatMap((page) => page.deadLetters) ?? [];
  return (
    <>
      <Failure error={dead.error} quiet />
      {dead.isPending && <Bones />}
      {dead.isSuccess && lines.length === 0 && (
        <p className="nothing">{t('deskmessages:dead.none')}</p>
      )}
      <ul className="lines">
        {lines.map((letter) => (
          <DeadItem key={letter.id} letter={letter} onReplay={() => setAsked(letter)} />
        ))}
      </ul>
      {dead.hasNextPage && (
        <div className="buttons">
          <Button busy={dead.isFetchingNextPage} onClick={() => void dead.fetchNextPage()}>
            {t('deskmessages:more')}
          </Button>
        </div>
      )}
      <Confirm
        opened={asked !== undefined}
        title={t('deskmessages:dead.title')}
        text={t('deskmessages:dead.text')}
        submit={t('deskmessages:dead.submit')}
        error={replay.error}
        busy={replay.isPending}
        onSend={send}
        onClose={close}
      />
    </>
  );
}

function DeadItem({ letter, onReplay }: { letter: DeadLetter; onReplay: () => void }) {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  const { type, service, error, attempts, diedAt, ofCampaign, canReplay } = letter;
  const told = [
    t('deskmessages:dead.died', { moment: moment(diedAt, campaign!.timeZone) }),
    t('deskmessages:tries', { n: attempts }),
    !ofCampaign && t('deskmessages:dead.ofNone'),
  ].filter(Boolean);
  return (
    <li className="line">
      <div>
        <p className="line-name">
          <bdi>{type}</bdi>
          <span className="fine">
            {' '}
            · <bdi>{service}</bdi>
          </span>
        </p>
        <p className="fine">{told.join(' · ')}</p>
        <p className="fine">
          <bdi className="said">{error}</bdi>
        </p>
      </div>
      {canReplay && (
        <Button aria-label={t('deskmessages:dead.replayNamed', { type })} onClick={onReplay}>
          {t('deskmessages:dead.replay')}
        </Button>
      )}
    </li>
  );
}
