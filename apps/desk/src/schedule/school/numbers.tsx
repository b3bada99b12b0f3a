import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { useWords } from '../words.js';
import { NumbersForm } from './numbers-form.js';
import type { VisitProps } from './visit.js';

/** Who came, and how many answered what before and after. Numbers only. */
export function Numbers({ event, slug, plans, visit }: VisitProps) {
  const { t, number } = useLanguage();
  const words = useWords();
  const toast = useToast();
  const [isCounting, setCounting] = useState(false);
  const { attendance, answers } = visit.plan;
  const hasBegun =
    event.state === 'under-way' || event.state === 'done' || isPast(event.startsAt, event.state);
  if (!hasBegun && attendance.length === 0) return null;
  const came = attendance.reduce((sum, { people }) => sum + people, 0);
  const of = (question: string, when: 'before' | 'after', answer: string) =>
    answers.find((one) => one.question === question && one.when === when && one.answer === answer)
      ?.people;
  const shown = (people: number | undefined) => (people === undefined ? '–' : number(people));
  const asked = visit.questions.filter(({ code }) =>
    answers.some(({ question }) => question === code),
  );
  const close = () => setCounting(false);
  return (
    <section>
      <h2>{t('deskschool:numbers.title')}</h2>
      {attendance.length === 0 && <p className="nothing">{t('deskschool:numbers.empty')}</p>}
      {attendance.length > 0 && (
        <dl className="facts">
          {attendance.map(({ grade, people }) => (
            <div key={grade}>
              <dt>
                {words.text(visit.grades.find(({ code }) => code === grade)?.name ?? { en: grade })}
              </dt>
              <dd>{number(people)}</dd>
            </div>
          ))}
          <div>
            <dt>{t('deskschool:numbers.together')}</dt>
            <dd>{number(came)}</dd>
          </div>
        </dl>
      )}
      {asked.map(({ code, ask, answers: all }) => (
        <table className="before-after" key={code}>
          <caption>{words.text(ask)}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('deskschool:numbers.before')}</th>
              <th scope="col">{t('deskschool:numbers.after')}</th>
            </tr>
          </thead>
          <tbody>
            {all.map((answer) => (
              <tr key={answer.code}>
                <th scope="row">{words.text(answer.name)}</th>
                <td>{shown(of(code, 'before', answer.code))}</td>
                <td>{shown(of(code, 'after', answer.code))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {plans && event.state !== 'cancelled' && (
        <Button onClick={() => setCounting(true)}>{t('deskschool:numbers.record')}</Button>
      )}
      <Dialog opened={isCounting} onClose={close} title={t('deskschool:numbers.title')}>
        <NumbersForm
          event={event}
          slug={slug}
          visit={visit}
          onClose={close}
          onDone={() => {
            toast({ text: t('deskschool:numbers.done') });
            close();
          }}
        />
      </Dialog>
    </section>
  );
}

function isPast(startsAt: string, state: string): boolean {
  return state !== 'cancelled' && new Date(startsAt).getTime() <= Date.now();
}
