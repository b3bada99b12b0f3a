import { useLanguage } from '../language/language.js';
import { SetUpSecondFactor } from '../settings/set-up-second-factor.js';
import { Door } from './frame.js';
import { usePassed } from './passed.js';

/** Whoever may see personal data sets up a second factor before they see any. */
export default function SetUpPage() {
  const { t } = useLanguage();
  const passed = usePassed();
  return (
    <Door title={t('deskdoor:setUp.title')} lead={t('deskdoor:setUp.lead')}>
      <SetUpSecondFactor onDone={() => passed({ next: 'desk' })} />
    </Door>
  );
}
