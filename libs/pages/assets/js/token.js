(() => {
  'use strict';
  // A link with a token does not stay in the address bar, nor in what is copied from it.
  const page = document.querySelector('[data-forget-token]');
  if (!page) return;
  const keeps = page.getAttribute('data-forget-token') === 'but-keep';
  const address = new URL(location.href);
  if (!address.searchParams.has('t')) {
    // The same page read anew, or come back to: what it was opened with is with this step of the tab's history alone.
    const kept = keeps && history.state && history.state.kept;
    if (kept) location.replace(address.pathname + kept);
    return;
  }
  const kept = address.search;
  address.searchParams.delete('t');
  address.searchParams.delete('typed');
  history.replaceState(keeps ? { kept } : null, '', address);
})();
