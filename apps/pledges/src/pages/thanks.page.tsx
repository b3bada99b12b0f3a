import { addressOf } from '@blueheart/contracts';
import { ButtonLink, Heart, Split } from '@blueheart/pages';
import { Frame, titleOf } from './frame.js';
import { ConfirmByPhone, More, SentTo } from './after.js';
import type { ThanksPageProps } from './after.views.js';
import { Share } from './share.js';
import { Steps } from './steps.js';

/** After signing. The same for a new and for a known contact: it never tells whether someone has signed before. */
export function ThanksPage(props: ThanksPageProps) {
  const { locale, t, campaign, source, by, linkDays, visit, share } = props;
  const say = (key: string) => t(`pledges:thanks.${by}${key}`);
  const home = addressOf(locale, campaign.slug, '', source);
  return (
    <Frame
      {...props}
      title={titleOf(t('pledges:thanks.document'), campaign)}
      path={`/thanks?by=${by}${visit ? `&t=${encodeURIComponent(visit.pass)}` : ''}`}
      forgetToken
    >
      <Split aside={<Heart level={0.55} rising />}>
        <h1>{say('Title')}</h1>
        <p class="lead">{say(visit?.phone ? 'CodeLead' : 'Lead')}</p>
        {visit?.phone && <ConfirmByPhone {...props} visit={visit} phone={visit.phone} />}
        {visit && <SentTo {...props} visit={visit} />}
        {!visit?.phone && (
          <Steps
            steps={by === 'email' ? emailSteps(props, linkDays) : phoneSteps(props)}
            locale={locale}
          />
        )}
        <Share t={t} share={share} />
        {visit && <More {...props} visit={visit} />}
        <section class="note" aria-labelledby="note-title">
          <h2 id="note-title">{say('NoteTitle')}</h2>
          <p>{say('Note')}</p>
        </section>
        {by === 'phone' && <p class="fine">{t('pledges:thanks.phoneOther')}</p>}
        <div class="button-row">
          <ButtonLink href={home} tone="quiet">
            {t(`pledges:thanks.${by === 'email' ? 'back' : 'again'}`)}
          </ButtonLink>
        </div>
      </Split>
    </Frame>
  );
}

function emailSteps({ t }: ThanksPageProps, days: number): string[] {
  const duration = t('pledges:thanks.days', { count: days, n: days });
  return [
    t('pledges:thanks.emailSteps.open'),
    t('pledges:thanks.emailSteps.spam'),
    t('pledges:thanks.emailSteps.press', { duration }),
  ];
}

function phoneSteps({ t }: ThanksPageProps): string[] {
  return [t('pledges:thanks.phoneSteps.wait'), t('pledges:thanks.phoneSteps.counted')];
}
