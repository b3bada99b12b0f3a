import { useState } from 'react';
import { useReloadSession } from '../api/session.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { useToast } from '../shell/toasts.js';
import { Button } from '../ui/button.js';
import { SetUpSecondFactor } from './set-up-second-factor.js';

/** On, or the way to it. Setting it up again makes other recovery codes and lets another authenticator in. */
export function SecondFactorSetting() {
  const { t } = useLanguage();
  const { session } = useWork();
  const toast = useToast();
  const reload = useReloadSession();
  const [isSettingUp, setSettingUp] = useState(false);
  const isOn = session.secondFactor === 'on';
  const done = () => {
    setSettingUp(false);
    toast({ text: t('desksettings:secondFactor.done') });
    void reload();
  };
  if (isSettingUp) return <SetUpSecondFactor onDone={done} />;
  return (
    <>
      <p>{isOn ? t('desksettings:secondFactor.on') : t('desksettings:secondFactor.off')}</p>
      <div className="buttons">
        <Button kind={isOn ? 'quiet' : 'main'} onClick={() => setSettingUp(true)}>
          {isOn ? t('desksettings:secondFactor.again') : t('desksettings:secondFactor.setUp')}
        </Button>
      </div>
    </>
  );
}
