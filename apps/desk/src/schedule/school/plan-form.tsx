import { useState } from 'react';
import type { ConferencePlan } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { TextArea } from '../../ui/text-area.js';
import { Ticks } from '../../ui/ticks.js';
import { InTheWay } from '../event/in-the-way.js';
import { useWords } from '../words.js';
import { AgendaSpeakers, speakerPath } from './agenda-speakers.js';
import { agendaOf, agendaText, keepSpeakers, needsOf } from './school.rules.js';
import type { Speaking } from './speaking.js';
import { usePlanConference, type VisitProps } from './visit.js';

type Spoken = ConferencePlan['languages'][number];
const languages: readonly Spoken[] = ['ar', 'fr', 'en'];

interface PlanFormProps extends Omit<VisitProps, 'plans'> {
  readonly speaking: Speaking;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Agenda and needs are typed a line each: an agenda can be pasted from a letter. */
export function PlanForm({ event, slug, visit, speaking, onClose, onDone }: PlanFormProps) {
  const { t, number } = useLanguage();
  const words = useWords();
  const change = usePlanConference(slug, event.id);
  const { plan } = visit;
  const [grades, setGrades] = useState<readonly string[]>(plan.grades);
  const [spoken, setSpoken] = useState<readonly Spoken[]>(plan.languages);
  const [agenda, setAgenda] = useState(agendaText(plan.agenda));
  // As last understood: while a line is half written, its speaker waits.
  const [rows, setRows] = useState(plan.agenda);
  const [needs, setNeeds] = useState(plan.needs.map(({ what }) => what).join('\n'));
  const [wrong, setWrong] = useState<number>();
  const holds = visit.approvals.some(({ voidedAt }) => voidedAt === null);
  const write = (text: string) => {
    setAgenda(text);
    const read = agendaOf(text);
    if ('agenda' in read) setRows(keepSpeakers(read.agenda, rows));
  };
  const send = () => {
    const read = agendaOf(agenda);
    if ('wrong' in read) return setWrong(read.wrong);
    setWrong(undefined);
    change.mutate(
      {
        version: plan.version,
        grades: [...grades],
        languages: [...spoken],
        agenda: keepSpeakers(read.agenda, rows),
        needs: needsOf(needs, plan.needs),
      },
      { onSuccess: onDone },
    );
  };
  const wrongLine =
    wrong !== undefined ? t('deskschool:plan.wrongLine', { line: number(wrong) }) : undefined;
  return (
    <Form onSend={send}>
      <Ticks
        label={t('deskschool:form.grades')}
        options={visit.grades.map(({ code, name }) => ({ value: code, text: words.text(name) }))}
        chosen={grades}
        onChosen={setGrades}
        mistake={mistakeAt(change.error, 'grades')}
      />
      {holds && <p className="fine">{t('deskschool:form.voids')}</p>}
      <Ticks
        label={t('deskschool:form.languages')}
        options={languages.map((value) => ({ value, text: t(`desk:languages.${value}`) }))}
        chosen={spoken}
        onChosen={setSpoken}
      />
      <TextArea
        label={t('deskschool:plan.agenda')}
        hint={t('deskschool:plan.agendaHint')}
        rows={6}
        maxLength={6000}
        value={agenda}
        onValue={write}
        mistake={wrongLine ?? mistakeAt(change.error, 'agenda')}
      />
      <AgendaSpeakers rows={rows} onRows={setRows} speaking={speaking} error={change.error} />
      <TextArea
        label={t('deskschool:plan.needs')}
        hint={t('deskschool:plan.needsHint')}
        rows={4}
        maxLength={2500}
        value={needs}
        onValue={setNeeds}
        mistake={mistakeAt(change.error, 'needs')}
      />
      <InTheWay
        error={change.error}
        slug={slug}
        beside={['grades', ...rows.map((_row, index) => speakerPath(index))]}
        onReload={onClose}
      />
      <div className="buttons">
        <Button type="submit" kind="main" busy={change.isPending}>
          {t('deskschool:form.save')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
