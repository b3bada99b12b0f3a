import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Failure } from '../../ui/failure.js';
import { useWords } from '../words.js';
import { Approvals } from './approvals.js';
import { Classes } from './classes.js';
import { Conference } from './conference.js';
import { Numbers } from './numbers.js';
import { isOfSchool } from './school.rules.js';
import { Speakers } from './speakers.js';
import { useSpeaking } from './speaking.js';
import { useVisit, type SchoolProps } from './visit.js';
import '../../ui/lines.css';
import './school.css';

/** What there is besides of an event that pupils come to. */
export function School(props: SchoolProps) {
  const visit = useVisit(props.slug, props.event.id);
  const speaking = useSpeaking(props.slug, props.event.id, visit.data);
  if (!visit.data) return <Failure error={visit.error} quiet />;
  if (!isOfSchool(props.event, visit.data)) return null;
  const shown = { ...props, visit: visit.data };
  return (
    <>
      <Approvals {...shown} />
      <Conference {...shown} speaking={speaking} />
      <Speakers {...props} speaking={speaking} />
      <Classes {...shown} />
      <Numbers {...shown} />
    </>
  );
}

/** What no office has approved of yet; confirming is possible all the same, where that is not done. */
export function Unapproved({ event, slug }: Pick<SchoolProps, 'event' | 'slug'>) {
  const { t } = useLanguage();
  const words = useWords();
  const visit = useVisit(slug, event.id);
  if (!visit.data?.missing.length) return null;
  const { missing, steps } = visit.data;
  return (
    <div className="notice" role="note">
      <div>
        <p>{t(`deskschool:unapproved.${event.state === 'confirmed' ? 'agreed' : 'title'}`)}</p>
        <ul>
          {missing.map(({ step, lacks }) => (
            <li key={step}>
              {t(`deskschool:unapproved.${lacks}`, {
                office: isolated(words.text(steps.find(({ code }) => code === step)?.name ?? {})),
              })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
