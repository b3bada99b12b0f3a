import { useState } from 'react';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { InTheWay } from '../event/in-the-way.js';
import { useWords } from '../words.js';
import { peopleOf } from './school.rules.js';
import { useCountConference, type VisitProps } from './visit.js';

interface NumbersFormProps extends Omit<VisitProps, 'plans'> {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const moments = ['before', 'after'] as const;
type Typed = Readonly<Record<string, string>>;

/** What is left empty was not counted. */
export function NumbersForm({ event, slug, visit, onClose, onDone }: NumbersFormProps) {
  const { t } = useLanguage();
  const words = useWords();
  const count = useCountConference(slug, event.id);
  const { plan, questions } = visit;
  const planned = visit.grades.filter(
    ({ code }) => plan.grades.length === 0 || plan.grades.includes(code),
  );
  const [typed, setTyped] = useState<Typed>(() => ({
    ...Object.fromEntries(plan.attendance.map(({ grade, people }) => [grade, String(people)])),
    ...Object.fromEntries(
      plan.answers.map(({ question, when, answer, people }) => [
        keyOf(question, when, answer),
        String(people),
      ]),
    ),
  }));
  const [isWrong, setWrong] = useState(false);
  const send = () => {
    const filled = Object.entries(typed).filter(([, value]) => value.trim());
    const wrong = filled.some(([, value]) => peopleOf(value) === undefined);
    setWrong(wrong);
    if (wrong) return;
    const people = (key: string) => peopleOf(typed[key] ?? '');
    count.mutate(
      {
        version: plan.version,
        attendance: visit.grades.flatMap(({ code }) => {
          const came = people(code);
          return came === undefined ? [] : [{ grade: code, people: came }];
        }),
        answers: questions.flatMap((question) =>
          moments.flatMap((when) =>
            question.answers.flatMap((answer) => {
              const said = people(keyOf(question.code, when, answer.code));
              return said === undefined
                ? []
                : [{ question: question.code, when, answer: answer.code, people: said }];
            }),
          ),
        ),
      },
      { onSuccess: onDone },
    );
  };
  const field = (key: string, label: string) => (
    <TextField
      key={key}
      label={label}
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      value={typed[key] ?? ''}
      onValue={(value) => setTyped({ ...typed, [key]: value })}
      mistake={
        isWrong && typed[key]?.trim() && peopleOf(typed[key]) === undefined
          ? t('deskschool:numbers.noNumber')
          : undefined
      }
    />
  );
  return (
    <Form onSend={send}>
      <fieldset className="time-fields">
        <legend>{t('deskschool:numbers.came')}</legend>
        {planned.map(({ code, name }) => field(code, words.text(name)))}
      </fieldset>
      {questions.map((question) =>
        moments.map((when) => (
          <fieldset className="time-fields" key={question.code + when}>
            <legend>
              {t(`deskschool:numbers.asked.${when}`, { question: words.text(question.ask) })}
            </legend>
            {question.answers.map(({ code, name }) =>
              field(keyOf(question.code, when, code), words.text(name)),
            )}
          </fieldset>
        )),
      )}
      <p className="fine">{t('deskschool:numbers.onlyNumbers')}</p>
      <InTheWay error={count.error} slug={slug} onReload={onClose} />
      <div className="buttons">
        <Button type="submit" kind="main" busy={count.isPending}>
          {t('deskschool:form.save')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}

const keyOf = (question: string, when: string, answer: string) => `${question} ${when} ${answer}`;
