import type { CampaignEvent } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { Icon } from '../../ui/icons.js';
import { useWords } from '../words.js';

/** What has the space at that time. */
export function Clashes({ clashes }: { clashes: readonly CampaignEvent[] }) {
  const { t } = useLanguage();
  const words = useWords();
  return clashes.map((other) => (
    <span className="clash" key={other.id}>
      <Icon name="warning" />
      {t('deskschedule:move.taken', {
        event: isolated(words.event(other)),
        span: words.span(other.starts, other.ends),
      })}
    </span>
  ));
}
