import { useEffect } from 'react';

/**
 * While this phone is locked the back button leads nowhere: each time it uses up an entry of the history there is a new
 * one. To leave the browser itself is kept from people by the device alone, which can pin an app.
 */
export function useStay(isLocked: boolean): void {
  useEffect(() => {
    if (!isLocked) return undefined;
    const stay = () => history.pushState(null, '');
    stay();
    addEventListener('popstate', stay);
    return () => removeEventListener('popstate', stay);
  }, [isLocked]);
}
