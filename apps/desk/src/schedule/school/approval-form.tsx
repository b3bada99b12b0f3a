import { useState } from 'react';
import type { ApprovalWanted } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { Ticks } from '../../ui/ticks.js';
import { InTheWay } from '../event/in-the-way.js';
import { useWords } from '../words.js';
import { useApprove, type VisitProps } from './visit.js';

type Language = ApprovalWanted['languages'][number];
const languages: readonly Language[] = ['ar', 'fr', 'en'];

interface ApprovalFormProps extends Omit<VisitProps, 'plans'> {
  readonly step: string;
  /** The one whose place it takes. */
  readonly replaces: string | undefined;
  readonly onClose: () => void;
}

/** What stands in the letter: its number and day, and for whom it is. */
export function ApprovalForm({ event, slug, visit, step, replaces, onClose }: ApprovalFormProps) {
  const { t } = useLanguage();
  const words = useWords();
  const toast = useToast();
  const approve = useApprove(slug, event.id);
  const [reference, setReference] = useState('');
  const [on, setOn] = useState('');
  const [grades, setGrades] = useState<readonly string[]>(visit.plan.grades);
  const [spoken, setSpoken] = useState<readonly Language[]>(visit.plan.languages);
  const send = () =>
    approve.mutate(
      {
        version: event.version,
        step,
        reference: reference.trim(),
        on,
        grades: [...grades],
        languages: [...spoken],
        ...(replaces && { replaces }),
      },
      {
        onSuccess: () => {
          toast({ text: t('deskschool:approvals.recordedNow') });
          onClose();
        },
      },
    );
  const mistake = (path: string) => mistakeAt(approve.error, path);
  return (
    <Form onSend={send}>
      <p>
        <bdi>{words.text(visit.steps.find(({ code }) => code === step)?.name ?? {})}</bdi>
      </p>
      <TextField
        label={t('deskschool:form.reference')}
        maxLength={80}
        required
        value={reference}
        onValue={setReference}
        mistake={mistake('reference')}
      />
      <TextField
        label={t('deskschool:form.on')}
        type="date"
        required
        value={on}
        onValue={setOn}
        mistake={mistake('on')}
      />
      <Ticks
        label={t('deskschool:form.grades')}
        options={visit.grades.map(({ code, name }) => ({ value: code, text: words.text(name) }))}
        chosen={grades}
        onChosen={setGrades}
        mistake={mistake('grades')}
      />
      <Ticks
        label={t('deskschool:form.languages')}
        options={languages.map((value) => ({ value, text: t(`desk:languages.${value}`) }))}
        chosen={spoken}
        onChosen={setSpoken}
        mistake={mistake('languages')}
      />
      <p className="fine">{t('deskschool:form.voids')}</p>
      <InTheWay
        error={approve.error}
        slug={slug}
        beside={['reference', 'on', 'grades', 'languages']}
        onReload={onClose}
      />
      <div className="buttons">
        <Button type="submit" kind="main" busy={approve.isPending}>
          {t('deskschool:form.save')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
    </Form>
  );
}
