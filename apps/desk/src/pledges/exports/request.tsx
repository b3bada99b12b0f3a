import { useState } from 'react';
import type { ContactExport } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { usePeople } from '../../people/people.js';
import { useWork } from '../../shell/campaign.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Decide } from './decide.js';
import { useFetchContacts } from './exports.js';
import { mayDecide, mayFetch, mostDownloads, whyNot } from './exports.rules.js';
import { Wanted } from './wanted.js';

/** One request: who, why, what of whom, what became of it, and what whoever reads can do about it. */
export function Request({ one }: { one: ContactExport }) {
  const { t, moment } = useLanguage();
  const { session, campaign } = useWork();
  const nameOf = useNameOf();
  const fetch = useFetchContacts(campaign!.slug);
  const [deciding, setDeciding] = useState<boolean>();
  const { timeZone, role, slug } = campaign!;
  const at = (iso: string) => moment(iso, timeZone);
  const why = whyNot(one, role, session.id);
  return (
    <li className="row">
      <div>
        <p>
          {t('deskexports:request.asked', { who: nameOf(one.askedBy), moment: at(one.askedAt) })}
        </p>
        <blockquote className="asked-for">
          <bdi>{one.reason}</bdi>
        </blockquote>
        <Wanted one={one} />
        {one.withoutConsent && (
          <p className="fine">
            <b>{t('deskexports:request.everybody')}</b> <bdi>{one.withoutConsent}</bdi>
          </p>
        )}
        <p className="fine" role="status">
          <State one={one} nameOf={nameOf} />
        </p>
        {why && <p className="fine">{t(`deskexports:why.${why}`)}</p>}
        <Failure error={fetch.error} />
      </div>
      <div className="buttons">
        {mayFetch(one, session.id) && (
          <Button icon="download" busy={fetch.isPending} onClick={() => fetch.mutate(one.id)}>
            {t('deskexports:request.download')}
          </Button>
        )}
        {mayDecide(one, role, session.id) && (
          <>
            <Button onClick={() => setDeciding(true)}>{t('deskexports:decide.approve')}</Button>
            <Button kind="text" onClick={() => setDeciding(false)}>
              {t('deskexports:decide.refuse')}
            </Button>
          </>
        )}
      </div>
      <Decide
        one={one}
        slug={slug}
        approve={deciding}
        asker={nameOf(one.askedBy)}
        onClose={() => setDeciding(undefined)}
      />
    </li>
  );
}

interface StateProps {
  readonly one: ContactExport;
  readonly nameOf: (id: string) => string;
}

function State({ one, nameOf }: StateProps) {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  const { state, decidedBy, decidedAt, decisionReason, goodUntil, downloads } = one;
  if (state === 'asked') return t('deskexports:states.asked');
  const decided = {
    who: nameOf(decidedBy!),
    moment: moment(decidedAt!, campaign!.timeZone),
  };
  if (state === 'refused')
    return (
      <>
        {t('deskexports:states.refused', decided)} <bdi>{decisionReason}</bdi>
      </>
    );
  return (
    <>
      {t('deskexports:states.approved', decided)}{' '}
      {state === 'ready'
        ? t('deskexports:states.ready', {
            count: mostDownloads - downloads,
            moment: moment(goodUntil!, campaign!.timeZone),
          })
        : t('deskexports:states.over', { count: downloads })}
    </>
  );
}

/** Of whoever is in the team; somebody who has left is told by what is left of them. */
function useNameOf(): (id: string) => string {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const people = usePeople(campaign!.slug);
  return (id) => {
    const person = people.data?.find((one) => one.id === id);
    return person ? isolated(person.name || person.address) : t('deskexports:request.left');
  };
}
