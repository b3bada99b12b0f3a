import type { CampaignEvent } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { usePeople } from '../../people/people.js';
import { useWork } from '../../shell/campaign.js';
import { Failure } from '../../ui/failure.js';
import { useVersions } from '../events.js';
import { mayPlan } from './event.rules.js';

/** What was done with it, and by whom; those who only look are told no names. */
export function History({ event, slug }: { event: CampaignEvent; slug: string }) {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  const versions = useVersions(slug, event.id);
  const people = usePeople(mayPlan(campaign?.role) ? slug : undefined);
  const nameOf = (id: string | null) => {
    if (id === null) return t('deskschedule:history.system');
    const person = people.data?.find((one) => one.id === id);
    return person ? isolated(person.name || person.address) : t('deskschedule:history.somebody');
  };
  return (
    <section>
      <details className="history">
        <summary>{t('deskschedule:history.title')}</summary>
        <Failure error={versions.error} quiet />
        <ol className="lines">
          {versions.data?.map(({ version, act, by, at }) => (
            <li className="line" key={version}>
              <div>
                <p>{t('deskschedule:history.line', { act: actOf(act), name: nameOf(by) })}</p>
                <p className="fine">{moment(at, campaign!.timeZone)}</p>
              </div>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );

  function actOf(act: string): string {
    return acts.has(act) ? t(`deskschedule:acts.${act}`) : act;
  }
}

const acts: ReadonlySet<string> = new Set([
  'create',
  'change',
  'move',
  'propose',
  'confirm',
  'decline',
  'expire',
  'start',
  'finish',
  'reopen',
  'cancel',
  'hand-over',
]);
