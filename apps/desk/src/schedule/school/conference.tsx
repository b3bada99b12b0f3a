import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { mayChange } from '../event/event.rules.js';
import { useWords } from '../words.js';
import { Agenda } from './agenda.js';
import { PlanForm } from './plan-form.js';
import { languageName } from './school.rules.js';
import type { Speaking } from './speaking.js';
import { usePlanConference, type VisitProps } from './visit.js';

interface ConferenceProps extends VisitProps {
  readonly speaking: Speaking;
}

/** For whom it is, what is on the agenda, and what the room has to have. */
export function Conference({ event, slug, plans, visit, speaking }: ConferenceProps) {
  const { t, locale } = useLanguage();
  const words = useWords();
  const toast = useToast();
  const [isPlanning, setPlanning] = useState(false);
  const change = usePlanConference(slug, event.id);
  const { version, grades, languages, agenda, needs } = visit.plan;
  const changes = plans && mayChange(event.state);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const nameOf = (code: string) =>
    words.text(visit.grades.find((one) => one.code === code)?.name ?? { en: code });
  const setReady = (what: string, ready: boolean) =>
    change.mutate({
      version,
      grades,
      languages,
      agenda,
      needs: needs.map((one) => (one.what === what ? { what, ready } : one)),
    });
  const close = () => setPlanning(false);
  return (
    <section>
      <h2>{t('deskschool:plan.title')}</h2>
      {version === 0 && <p className="nothing">{t('deskschool:plan.empty')}</p>}
      {(grades.length > 0 || languages.length > 0) && (
        <p>
          {[
            list.format(grades.map(nameOf)),
            list.format(languages.map((one) => languageName(one, locale))),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <Agenda agenda={agenda} speakers={speaking.all} locale={locale} t={t} />
      {needs.length > 0 && (
        <fieldset className="choices ticks">
          <legend>{t('deskschool:plan.needs')}</legend>
          {needs.map(({ what, ready }) => (
            <label className="tick" key={what}>
              <input
                type="checkbox"
                checked={ready}
                disabled={!changes || change.isPending}
                onChange={({ currentTarget }) => setReady(what, currentTarget.checked)}
              />
              <bdi>{what}</bdi>
            </label>
          ))}
        </fieldset>
      )}
      <Failure error={change.error} />
      {changes && (
        <Button onClick={() => setPlanning(true)}>
          {t(version === 0 ? 'deskschool:plan.begin' : 'deskschool:plan.change')}
        </Button>
      )}
      <Dialog opened={isPlanning} onClose={close} title={t('deskschool:plan.title')}>
        <PlanForm
          event={event}
          slug={slug}
          visit={visit}
          speaking={speaking}
          onClose={close}
          onDone={() => {
            toast({ text: t('deskschool:plan.done') });
            close();
          }}
        />
      </Dialog>
    </section>
  );
}
