import { useEffect, useState, type ComponentType } from 'react';
import { useSpeech } from '../speech.js';

interface Leaving {
  readonly onBack: () => void;
}

/**
 * A screen that is loaded when it is opened first, from the phone itself where there is no network. Where it has not
 * come onto the phone yet, it says so, and everything else goes on.
 */
export function later<Props extends Leaving>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> {
  return function Later(props: Props) {
    const [Screen, setScreen] = useState<ComponentType<Props>>();
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      void load().then(
        (loaded) => setScreen(() => loaded.default),
        () => setFailed(true),
      );
    }, []);
    if (Screen) return <Screen {...props} />;
    return <div className="at-scroll">{failed && <NotHere onBack={props.onBack} />}</div>;
  };
}

function NotHere({ onBack }: Leaving) {
  const { t } = useSpeech();
  return (
    <div className="at-note" role="alert">
      <p>{t('boothscan:notHere')}</p>
      <button type="button" className="button" onClick={onBack}>
        {t('booth:back')}
      </button>
    </div>
  );
}
