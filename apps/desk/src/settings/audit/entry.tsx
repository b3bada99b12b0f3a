import { Link } from 'react-router';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { roles } from '../../people/roles.js';
import type { AuditEntry } from './audit.js';
import { isKnownAct } from './audit.acts.js';
import { changesOf, pageOf, shortId } from './audit.rules.js';

interface EntryProps {
  readonly entry: AuditEntry;
  readonly names: ReadonlyMap<string, string>;
}

/** One act as a sentence, then when, why, and what it changed. */
export function Entry({ entry, names }: EntryProps) {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  const sentence = useAct(names);
  const changes = changesOf(entry);
  const { reason, at, number, aboutPerson, object } = entry;
  return (
    <li className="line">
      <div>
        <p>{sentence(entry)}</p>
        {reason && (
          <blockquote className="reason">
            <bdi>{reason}</bdi>
          </blockquote>
        )}
        <p className="fine">
          {moment(at, campaign!.timeZone)} · {t('deskaudit:number', { n: number })}
          {aboutPerson && <> · {t('deskaudit:aboutPerson')}</>}
          <Ways object={object} />
        </p>
        {changes.length > 0 && (
          <details className="changes">
            <summary>{t('deskaudit:changes')}</summary>
            <dl>
              {changes.map(({ name, before, after }) => (
                <div key={name}>
                  <dt>
                    <bdi>{name}</bdi>
                  </dt>
                  {before !== undefined && (
                    <dd>
                      {t('deskaudit:before')} <bdi>{before}</bdi>
                    </dd>
                  )}
                  {after !== undefined && (
                    <dd>
                      {t('deskaudit:after')} <bdi>{after}</bdi>
                    </dd>
                  )}
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
    </li>
  );
}

/** To what was acted on, and to everything that was done with it. */
function Ways({ object }: Pick<AuditEntry, 'object'>) {
  const { t } = useLanguage();
  const page = pageOf(object);
  const all = new URLSearchParams({ object: object.kind, objectId: object.id });
  return (
    <>
      {page && (
        <>
          {' · '}
          <Link to={page}>{t('deskaudit:open')}</Link>
        </>
      )}
      {' · '}
      <Link to={`?${all.toString()}`}>{t('deskaudit:allOfIt')}</Link>
    </>
  );
}

/** Says an act; of one that has no sentence, its own name. */
function useAct(names: ReadonlyMap<string, string>): (entry: AuditEntry) => string {
  const { t } = useLanguage();
  const named = (id: string) => isolated(names.get(id) ?? shortId(id));
  return ({ actor, action, object, before, after }) => {
    const who =
      actor.kind === 'staff' && actor.id
        ? named(actor.id)
        : t(`deskaudit:actors.${actor.kind}`, { id: isolated(actor.id ? shortId(actor.id) : '') });
    const what = named(object.id);
    const given: unknown = after?.['role'] ?? before?.['role'];
    const known = roles.find((one) => one === given);
    const role = known ? t(`deskpeople:roles.${known}`) : '—';
    if (isKnownAct(action)) return t(`deskaudit:acts.${action}`, { who, what, role });
    return t('deskaudit:unknown', {
      who,
      what,
      action: isolated(action),
      kind: isolated(object.kind),
    });
  };
}
