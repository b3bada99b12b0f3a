import { useSyncExternalStore } from 'react';
import { useLanguage } from '../language/language.js';
import { Icon } from '../ui/icons.js';

function listen(onChange: () => void): () => void {
  addEventListener('online', onChange);
  addEventListener('offline', onChange);
  return () => {
    removeEventListener('online', onChange);
    removeEventListener('offline', onChange);
  };
}

/** Says so while there is no network, and what that means. */
export function Offline() {
  const { t } = useLanguage();
  const isOnline = useSyncExternalStore(listen, () => navigator.onLine);
  return (
    <div role="status">
      {!isOnline && (
        <p className="offline">
          <Icon name="cloudOff" />
          {t('desk:offline')}
        </p>
      )}
    </div>
  );
}
