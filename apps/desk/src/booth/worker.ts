/** Another version of this page that has come and waits. */
export interface Worker {
  /** Calls back once one waits, with what makes this page of it. */
  onNew(hearer: (takeOver: () => void) => void): void;
}

/**
 * Keeps this page for when there is no network. Another version takes over only when it is told to: what is stored is
 * left alone by it, and no page is exchanged while somebody counts.
 */
export function startWorker(): Worker {
  let hearer: ((takeOver: () => void) => void) | undefined;
  let waiting: ServiceWorker | null = null;
  const offer = () => {
    if (!waiting || !hearer) return;
    const next = waiting;
    hearer(() => {
      const reload = () => location.reload();
      navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
      next.postMessage({ type: 'SKIP_WAITING' });
    });
  };
  void register((found) => {
    waiting = found;
    offer();
  }).catch(() => undefined);
  return {
    onNew(heard) {
      hearer = heard;
      offer();
    },
  };
}

async function register(onWaiting: (worker: ServiceWorker) => void): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register('/desk/booth/sw.js', { scope: '/desk/booth/' });
  const look = () => {
    // The first worker of all is no news.
    if (registration.waiting && isKeptHere()) onWaiting(registration.waiting);
  };
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
}

/** Whether this page comes from the phone itself: the desk has a worker too, which knows nothing of the booth. */
export function isKeptHere(): boolean {
  return navigator.serviceWorker?.controller?.scriptURL.endsWith('/desk/booth/sw.js') ?? false;
}
