(() => {
  'use strict';
  // A link with a token does not stay in the address bar, nor in what is copied from it.
  if (!document.querySelector('[data-forget-token]')) return;
  const address = new URL(location.href);
  if (!address.searchParams.has('t')) return;
  address.searchParams.delete('t');
  history.replaceState(null, '', address);
})();
