import type { Attended, CampaignEvent } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { useDuration } from './duration.js';
import { Said } from './said.js';

interface VisitLineProps {
  readonly visit: Attended['visits'][number];
  readonly event: CampaignEvent;
  readonly slug: string;
}

/** When somebody came and went, and how long that was. */
export function VisitLine({ visit, event, slug }: VisitLineProps) {
  const { t } = useLanguage();
  const duration = useDuration();
  const { came, left, minutes } = visit;
  return (
    <div className="visit">
      <Said mark={came} event={event} slug={slug} />
      {left && <Said mark={left} event={event} slug={slug} />}
      <p className="fine">
        {minutes === null
          ? t('deskattendance:isThere')
          : t(left ? 'deskattendance:wasThere' : 'deskattendance:unseen', {
              time: duration(minutes),
            })}
      </p>
    </div>
  );
}
