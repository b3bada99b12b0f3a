import { useState } from 'react';
import type { SchoolClass } from '../../api/contract.js';
import { mistakeAt } from '../../api/problem.js';
import { useLanguage } from '../../language/language.js';
import { Once } from '../../settings/once.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { SelectField, TextField } from '../../ui/field.js';
import { Form } from '../../ui/form.js';
import { useWords } from '../words.js';
import { peopleOf } from './school.rules.js';
import { useAddClass, useRenewClassLink, type VisitProps } from './visit.js';

interface AddClassProps extends Omit<VisitProps, 'plans'> {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Puts in a class, then shows its teacher's link, once. */
export function AddClass({ opened, event, slug, visit, onClose }: AddClassProps) {
  const { t } = useLanguage();
  const words = useWords();
  const add = useAddClass(slug, event.id);
  const offered = visit.grades.filter(
    ({ code }) => visit.plan.grades.length === 0 || visit.plan.grades.includes(code),
  );
  const [name, setName] = useState('');
  const [grade, setGrade] = useState('');
  const [enrolled, setEnrolled] = useState('');
  const close = () => {
    add.reset();
    setName('');
    setEnrolled('');
    onClose();
  };
  const [isWrong, setWrong] = useState(false);
  const send = () => {
    const people = peopleOf(enrolled);
    setWrong(people === undefined);
    if (people === undefined) return;
    add.mutate({
      name: name.trim(),
      grade: grade || (offered[0]?.code ?? ''),
      enrolled: people,
    });
  };
  const fields = ['name', 'grade', 'enrolled'];
  return (
    <Dialog opened={opened} onClose={close} title={t('deskschool:classes.add')}>
      {add.data ? (
        <LinkOnce link={add.data.link} onClose={close} />
      ) : (
        <Form onSend={send}>
          <TextField
            label={t('deskschool:class.name')}
            hint={t('deskschool:class.nameHint')}
            maxLength={40}
            required
            value={name}
            onValue={setName}
            mistake={mistakeAt(add.error, 'name')}
          />
          <SelectField
            label={t('deskschool:class.grade')}
            value={grade || (offered[0]?.code ?? '')}
            onValue={setGrade}
            options={offered.map((one) => ({ value: one.code, text: words.text(one.name) }))}
            mistake={mistakeAt(add.error, 'grade')}
          />
          <TextField
            label={t('deskschool:class.enrolled')}
            hint={t('deskschool:class.enrolledHint')}
            inputMode="numeric"
            required
            maxLength={8}
            value={enrolled}
            onValue={setEnrolled}
            mistake={isWrong ? t('deskschool:numbers.noNumber') : mistakeAt(add.error, 'enrolled')}
          />
          <Failure error={add.error} beside={fields} />
          <div className="buttons">
            <Button type="submit" kind="main" busy={add.isPending}>
              {t('deskschool:class.submit')}
            </Button>
            <Button kind="text" onClick={close}>
              {t('desk:cancel')}
            </Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}

interface ClassLinkProps extends Pick<VisitProps, 'event' | 'slug'> {
  readonly one: SchoolClass | undefined;
  readonly onClose: () => void;
}

/** Another link for the teacher: the one before ends. */
export function ClassLink({ one, event, slug, onClose }: ClassLinkProps) {
  const { t } = useLanguage();
  const renew = useRenewClassLink(slug, event.id);
  const close = () => {
    renew.reset();
    onClose();
  };
  return (
    <Dialog opened={one !== undefined} onClose={close} title={t('deskschool:classes.link')}>
      {renew.data ? (
        <LinkOnce link={renew.data.link} onClose={close} />
      ) : (
        <Form onSend={() => one && renew.mutate(one.id)}>
          <p>{t('deskschool:class.renewText')}</p>
          <Failure error={renew.error} />
          <div className="buttons">
            <Button type="submit" kind="main" busy={renew.isPending}>
              {t('deskschool:class.submit')}
            </Button>
            <Button kind="text" onClick={close} data-autofocus>
              {t('desk:cancel')}
            </Button>
          </div>
        </Form>
      )}
    </Dialog>
  );
}

function LinkOnce({ link, onClose }: { link: string; onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Once
      lead={t('deskschool:class.once')}
      label={t('deskschool:class.linkLabel')}
      word={`${location.origin}${link}`}
      onClose={onClose}
    />
  );
}
