import { useState } from 'react';
import type { SchoolClass } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { useWords } from '../words.js';
import { AddClass, ClassLink } from './class-link.js';
import { EndClass, type Ending } from './end-class.js';
import { useCountClass, type VisitProps } from './visit.js';

/** Classes that take part: a link for each teacher, and the check of what came back before it counts. */
export function Classes({ event, slug, plans, visit }: VisitProps) {
  const { t } = useLanguage();
  const words = useWords();
  const toast = useToast();
  const [isAdding, setAdding] = useState(false);
  const [linking, setLinking] = useState<SchoolClass>();
  const [ending, setEnding] = useState<Ending>();
  const count = useCountClass(slug, event.id);
  const gradeOf = ({ grade }: SchoolClass) =>
    words.text(visit.grades.find(({ code }) => code === grade)?.name ?? { en: grade });
  const check = ({ id, tookPart }: SchoolClass) =>
    tookPart !== null &&
    count.mutate(
      { one: id, tookPart },
      { onSuccess: () => toast({ text: t('deskschool:classes.counted') }) },
    );
  return (
    <section>
      <h2>{t('deskschool:classes.title')}</h2>
      {visit.classes.length === 0 && <p className="nothing">{t('deskschool:classes.empty')}</p>}
      <Failure error={count.error} />
      <ul className="lines">
        {visit.classes.map((one) => (
          <li className="line" key={one.id}>
            <div>
              <p className="line-name">
                {t('deskschool:classes.named', {
                  name: isolated(one.name),
                  grade: isolated(gradeOf(one)),
                })}
              </p>
              <Standing one={one} />
            </div>
            {plans && (
              <div className="buttons">
                {one.state === 'told' && (
                  <Button
                    kind="main"
                    busy={count.isPending && count.variables.one === one.id}
                    onClick={() => check(one)}
                  >
                    {t('deskschool:classes.count')}
                  </Button>
                )}
                {one.state === 'told' && (
                  <Button onClick={() => setEnding({ one, act: 'ask' })}>
                    {t('deskschool:classes.ask')}
                  </Button>
                )}
                {(one.state === 'open' || one.state === 'counted') && (
                  <Button onClick={() => setLinking(one)}>{t('deskschool:classes.link')}</Button>
                )}
                {one.state !== 'ended' && (
                  <Button kind="text" onClick={() => setEnding({ one, act: 'take-back' })}>
                    {t('deskschool:classes.takeBack')}
                  </Button>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {plans && event.state !== 'cancelled' && (
        <Button onClick={() => setAdding(true)}>{t('deskschool:classes.add')}</Button>
      )}
      <AddClass
        opened={isAdding}
        event={event}
        slug={slug}
        visit={visit}
        onClose={() => setAdding(false)}
      />
      <ClassLink one={linking} event={event} slug={slug} onClose={() => setLinking(undefined)} />
      <EndClass ending={ending} event={event} slug={slug} onClose={() => setEnding(undefined)} />
    </section>
  );
}

/** How far a class has come, in a sentence. */
function Standing({ one }: { one: SchoolClass }) {
  const { t, number } = useLanguage();
  const { state, tookPart, enrolled } = one;
  return (
    <p className={state === 'told' ? 'lacking' : 'line-state'}>
      {t(`deskschool:classes.states.${state}`, {
        n: number(tookPart ?? 0),
        most: number(enrolled),
      })}
    </p>
  );
}
