import type { Call } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useNames } from '../../people/people.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { dayOf, wallAt } from '../wall.rules.js';
import { useWords } from '../words.js';
import { useStepDone } from './calls.js';

type Step = Call['steps'][number];

/** What is to be done, by whom and until when; below it what was done. */
export function Steps({ steps, slug }: { steps: readonly Step[]; slug: string }) {
  const { t } = useLanguage();
  const toast = useToast();
  const done = useStepDone(slug);
  const open = steps.filter(({ doneAt }) => doneAt === null);
  const past = steps.filter(({ doneAt }) => doneAt !== null);
  const finish = (id: string) =>
    done.mutate(id, { onSuccess: () => toast({ text: t('deskcalls:step.isDone') }) });
  return (
    <>
      <Failure error={done.error} />
      {open.length > 0 && (
        <ul className="call-steps">
          {open.map((step) => (
            <li key={step.id}>
              <Told step={step} slug={slug} />
              <Button
                kind="text"
                busy={done.isPending && done.variables === step.id}
                aria-label={t('deskshifts:named', {
                  act: t('deskcalls:step.do'),
                  what: isolated(step.what),
                })}
                onClick={() => finish(step.id)}
              >
                {t('deskcalls:step.do')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <details>
          <summary>{t('deskcalls:step.past')}</summary>
          <ul className="call-steps">
            {past.map((step) => (
              <li key={step.id}>
                <Told step={step} slug={slug} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Told({ step, slug }: { step: Step; slug: string }) {
  const { t, moment } = useLanguage();
  const { campaign } = useWork();
  const words = useWords();
  const names = useNames(slug);
  const nameOf = (id: string | null) =>
    isolated((id && names.data?.get(id)) || t('deskcalls:step.nobody'));
  const { what, due, owner, doneAt, doneBy } = step;
  const zone = campaign!.timeZone;
  const isLate = doneAt === null && due < dayOf(wallAt(new Date(), zone));
  return (
    <p>
      <bdi>{what}</bdi>{' '}
      <span className={isLate ? 'call-late' : 'fine'}>
        {doneAt === null
          ? t('deskcalls:step.due', { name: nameOf(owner), day: words.day(due) })
          : t('deskcalls:step.was', { name: nameOf(doneBy), moment: moment(doneAt, zone) })}
      </span>
    </p>
  );
}
