import { useState } from 'react';
import type { SchoolVisit } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/confirm.js';
import { Dialog } from '../../ui/dialog.js';
import { mayChange } from '../event/event.rules.js';
import { useWords } from '../words.js';
import { ApprovalForm } from './approval-form.js';
import { languageName } from './school.rules.js';
import { useTakeBackApproval, type VisitProps } from './visit.js';

type Approval = SchoolVisit['approvals'][number];

/** Whose approval an event at a school needs, who has given it, and what of it does not hold any more. */
export function Approvals({ event, slug, plans, visit }: VisitProps) {
  const { t } = useLanguage();
  const [step, setStep] = useState<string>();
  const [mistaken, setMistaken] = useState<Approval>();
  const takeBack = useTakeBackApproval(slug, event.id);
  const toast = useToast();
  const words = useWords();
  if (visit.steps.length === 0) return null;
  const changes = plans && mayChange(event.state);
  const past = visit.approvals.filter(({ voidedAt }) => voidedAt !== null);
  const close = () => {
    setMistaken(undefined);
    takeBack.reset();
  };
  return (
    <section>
      <h2>{t('deskschool:approvals.title')}</h2>
      <ol className="lines">
        {visit.steps.map(({ code, name }) => {
          const approval = visit.approvals.find(
            (one) => one.step === code && one.voidedAt === null,
          );
          const lacks = visit.missing.find((one) => one.step === code)?.lacks;
          return (
            <li className="line" key={code}>
              <div>
                <p className="line-name">
                  <bdi>{words.text(name)}</bdi>
                </p>
                {approval && <Told approval={approval} visit={visit} />}
                {lacks && <p className="lacking">{t(`deskschool:approvals.lacks.${lacks}`)}</p>}
              </div>
              {changes && !approval && (
                <Button onClick={() => setStep(code)}>{t('deskschool:approvals.record')}</Button>
              )}
              {changes && approval && lacks && (
                <Button onClick={() => setStep(code)}>{t('deskschool:approvals.replace')}</Button>
              )}
              {changes && approval && (
                <Button kind="text" onClick={() => setMistaken(approval)}>
                  {t('deskschool:approvals.takeBack')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {past.length > 0 && (
        <details className="history">
          <summary>{t('deskschool:approvals.past')}</summary>
          <ol className="lines">
            {past.map((approval) => (
              <li className="line" key={approval.id}>
                <div>
                  <p className="line-name">
                    <bdi>
                      {words.text(
                        visit.steps.find(({ code }) => code === approval.step)?.name ?? {},
                      ) || approval.step}
                    </bdi>
                  </p>
                  <Told approval={approval} visit={visit} />
                  <p className="fine">{t(`deskschool:approvals.because.${approval.because!}`)}</p>
                </div>
              </li>
            ))}
          </ol>
        </details>
      )}
      <Dialog
        opened={step !== undefined}
        onClose={() => setStep(undefined)}
        title={t('deskschool:approvals.record')}
      >
        {step !== undefined && (
          <ApprovalForm
            event={event}
            slug={slug}
            visit={visit}
            step={step}
            replaces={visit.approvals.find((one) => one.step === step && one.voidedAt === null)?.id}
            onClose={() => setStep(undefined)}
          />
        )}
      </Dialog>
      <Confirm
        opened={mistaken !== undefined}
        title={t('deskschool:approvals.takeBackTitle')}
        text={t('deskschool:approvals.takeBackText')}
        submit={t('deskschool:approvals.takeBack')}
        error={takeBack.error}
        busy={takeBack.isPending}
        onClose={close}
        onSend={() =>
          mistaken &&
          takeBack.mutate(mistaken.id, {
            onSuccess: () => {
              toast({ text: t('deskschool:approvals.takenBack') });
              close();
            },
          })
        }
      />
    </section>
  );
}

function Told({ approval, visit }: { approval: Approval; visit: SchoolVisit }) {
  const { t, locale, day } = useLanguage();
  const { campaign } = useWork();
  const words = useWords();
  const { reference, on, grades, languages, recordedAt } = approval;
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const names = grades.map((code) =>
    words.text(visit.grades.find((one) => one.code === code)?.name ?? { en: code }),
  );
  return (
    <>
      <p>
        {t('deskschool:approvals.letter', {
          reference: isolated(reference),
          day: words.day(`${on}T00:00`),
        })}
      </p>
      <p className="fine">
        {t('deskschool:approvals.covers', {
          grades: list.format(names),
          languages: list.format(languages.map((one) => languageName(one, locale))),
        })}{' '}
        {t('deskschool:approvals.recorded', { day: day(recordedAt, campaign!.timeZone) })}
      </p>
    </>
  );
}
