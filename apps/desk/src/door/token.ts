import { useState } from 'react';

/**
 * The token of a letter's link, which stands behind the # so that no server ever reads it in an address. It is taken out
 * of the address bar at once, and lives as long as the page.
 */
export function useTokenInAddress(): string {
  const [token] = useState(() => {
    const found = location.hash.slice(1);
    if (found) history.replaceState(history.state, '', location.pathname + location.search);
    return found;
  });
  return token;
}
