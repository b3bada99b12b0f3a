import { useState } from 'react';
import type { HeldLetter } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { useToast } from '../shell/toasts.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Dialog } from '../ui/dialog.js';
import { Failure } from '../ui/failure.js';
import { Bones, Page } from '../ui/page.js';
import { useDecide, useHeld } from './figures.js';
import { useNames, type Names } from './names.js';
import { ToPledges } from './to-pledges.js';
import './pledges.css';

/** Letters that leave only if somebody lets them, or later. Never to whom. */
export default function Held() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  if (!campaign)
    return <Page title={t('deskpledges:held.title')} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={t('deskpledges:held.title')} lead={t('deskpledges:held.lead')}>
      <ToPledges />
      <Letters slug={campaign.slug} timeZone={campaign.timeZone} />
    </Page>
  );
}

function Letters({ slug, timeZone }: { slug: string; timeZone: string }) {
  const { t } = useLanguage();
  const held = useHeld(slug);
  const names = useNames(slug);
  const toast = useToast();
  const decide = useDecide(slug);
  const [dropping, setDropping] = useState<HeldLetter>();
  const run = (id: string, release: boolean) =>
    decide.mutate(
      { id, release },
      {
        onSuccess: ({ outcome }) => {
          setDropping(undefined);
          toast({ text: t(`deskpledges:held.outcomes.${outcome}`) });
        },
      },
    );
  if (held.isPending) return <Bones />;
  return (
    <>
      <Failure error={held.error ?? (dropping ? undefined : decide.error)} quiet={!decide.error} />
      {held.data?.letters.length === 0 && (
        <>
          <p className="nothing">{t('deskpledges:held.empty')}</p>
          <p>
            <ButtonLink to="/pledges/list">{t('deskpledges:list.title')}</ButtonLink>
          </p>
        </>
      )}
      <ul className="rows">
        {held.data?.letters.map((letter) => (
          <li className="row" key={letter.id}>
            <Told letter={letter} names={names} timeZone={timeZone} />
            <div className="buttons">
              <Button busy={decide.isPending} onClick={() => run(letter.id, true)}>
                {t('deskpledges:held.release')}
              </Button>
              <Button kind="text" onClick={() => setDropping(letter)}>
                {t('deskpledges:held.drop')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Dialog
        opened={dropping !== undefined}
        onClose={() => setDropping(undefined)}
        title={t('deskpledges:held.dropTitle')}
      >
        <div className="form">
          <p>{t('deskpledges:held.dropLead')}</p>
          <Failure error={decide.error} />
          <div className="buttons">
            <Button
              kind="danger"
              busy={decide.isPending}
              onClick={() => dropping && run(dropping.id, false)}
            >
              {t('deskpledges:held.drop')}
            </Button>
            <Button kind="text" data-autofocus onClick={() => setDropping(undefined)}>
              {t('desk:cancel')}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}

interface ToldProps {
  readonly letter: HeldLetter;
  readonly names: Names;
  readonly timeZone: string;
}

function Told({ letter, names, timeZone }: ToldProps) {
  const { t, moment } = useLanguage();
  const { reason, source, at, due } = letter;
  return (
    <div>
      <p>{t(`deskpledges:held.reasons.${reason}`)}</p>
      <p className="fine">
        {moment(at, timeZone)}
        {source && (
          <>
            {' · '}
            <bdi>{names.of('source', source)}</bdi>
          </>
        )}
      </p>
      <p className="fine">
        {due
          ? t('deskpledges:held.due', { moment: moment(due, timeZone) })
          : t('deskpledges:held.waits')}
      </p>
    </div>
  );
}
