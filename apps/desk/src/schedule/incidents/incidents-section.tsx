import type { Incident } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useNames } from '../../people/people.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { useIncidents, useSeeTo } from './incidents.js';
import './incidents.css';

interface IncidentsProps {
  readonly slug: string;
  readonly event: string;
  readonly timeZone: string;
}

/** What happened at an event, where and when, and who has seen to it. Nothing where nothing did. */
export function Incidents({ slug, event, timeZone }: IncidentsProps) {
  const { t } = useLanguage();
  const incidents = useIncidents(slug, event);
  if (!incidents.data?.length) return <Failure error={incidents.error} quiet />;
  return (
    <section id="incidents">
      <h2>{t('deskcounts:report.incidents')}</h2>
      <ul className="lines">
        {incidents.data.map((incident) => (
          <Line key={incident.id} slug={slug} incident={incident} timeZone={timeZone} />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  readonly slug: string;
  readonly incident: Incident;
  readonly timeZone: string;
}

function Line({ slug, incident, timeZone }: LineProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const seeTo = useSeeTo(slug);
  const { id, category, place, takenBack, seenAt } = incident;
  const isOpen = seenAt === null && !takenBack;
  const decide = (is: boolean) =>
    seeTo.mutate(
      { id, is },
      {
        onSuccess: () =>
          toast({
            text: t(is ? 'deskincidents:seenTo' : 'deskincidents:openAgain'),
            action: { name: t('desk:undo'), run: () => seeTo.mutate({ id, is: !is }) },
          }),
      },
    );
  const what = t('deskincidents:what', {
    what: t(`deskincidents:kinds.${category}`),
    place: isolated(place),
  });
  const act = t(isOpen ? 'deskincidents:seeTo' : 'deskincidents:undo');
  return (
    <li className={isOpen ? 'line incident-open' : 'line'}>
      <div>
        <p>
          <strong>{what}</strong>
        </p>
        <Facts slug={slug} incident={incident} timeZone={timeZone} />
        <Failure error={seeTo.error} />
      </div>
      {!takenBack && (
        <Button
          kind={isOpen ? 'main' : 'text'}
          busy={seeTo.isPending}
          aria-label={t('deskshifts:named', { act, what })}
          onClick={() => decide(isOpen)}
        >
          {act}
        </Button>
      )}
    </li>
  );
}

/** When it was and when it came, who noted it, and what became of it. */
function Facts({ slug, incident, timeZone }: LineProps) {
  const { t, moment } = useLanguage();
  const names = useNames(slug);
  const nameOf = (id: string | null) => {
    const name = id && names.data?.get(id);
    return name ? isolated(name) : t('deskwork:somebody');
  };
  const { happenedAt, receivedAt, late, held, takenBack, seenAt, by, seenBy } = incident;
  const came = moment(receivedAt, timeZone);
  return (
    <>
      <p className="fine">
        {happenedAt === null
          ? t('deskincidents:clockWrong', { moment: came, name: nameOf(by) })
          : t('deskincidents:noted', { moment: moment(happenedAt, timeZone), name: nameOf(by) })}
      </p>
      {late && <p className="fine">{t('deskincidents:late', { moment: came })}</p>}
      {held && <p className="fine">{t('deskincidents:held')}</p>}
      {takenBack && <p className="fine">{t('deskincidents:takenBack')}</p>}
      {seenAt && (
        <p className="fine">
          {t('deskincidents:seen', { moment: moment(seenAt, timeZone), name: nameOf(seenBy) })}
        </p>
      )}
    </>
  );
}
