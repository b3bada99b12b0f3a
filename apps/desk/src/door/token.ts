import { useState } from 'react';

/** 32 bytes in base64url. A mail program may have cut the end off. */
const isWhole = /^[\w-]{43}$/;

/**
 * The token of a letter's link, which stands behind the # so that no server ever reads it in an address. It is taken out
 * of the address bar at once, and lives as long as the page. Empty where there is none, or not the whole of it.
 */
export function useTokenInAddress(): string {
  const [token] = useState(() => {
    const found = location.hash.slice(1);
    if (found) history.replaceState(history.state, '', location.pathname + location.search);
    return isWhole.test(found) ? found : '';
  });
  return token;
}
