/**
 * Keeps the shell for when there is no network. `onNew` is told when another version has come: calling what it is given
 * makes this page of it, which costs whatever was typed, so whoever works here decides when.
 */
export async function startWorker(onNew: (takeOver: () => void) => void): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  // The first worker of all is no news, and takes nobody over.
  const isFirst = serviceWorker.controller === null;
  const registration = await serviceWorker.register('/desk/sw.js', { scope: '/desk/' });
  const offer = () => {
    const { waiting } = registration;
    if (!waiting || isFirst) return;
    onNew(() => {
      serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage({ type: 'SKIP_WAITING' });
    });
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
}

/** A piece of the desk that is gone has a successor, which the page brings along. Once: it may be gone for good. */
export function reloadWhenPiecesAreGone(): void {
  const place = 'blue-heart-desk.reloaded';
  addEventListener('vite:preloadError', (event) => {
    if (sessionStorage.getItem(place)) return;
    sessionStorage.setItem(place, 'yes');
    event.preventDefault();
    location.reload();
  });
}
