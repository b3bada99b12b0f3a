import '../look/fonts.css';
import '../look/tokens.css';
import '../look/base.css';
import '../look/controls.css';
import './booth.css';
import { createRoot } from 'react-dom/client';
import { chooseLocale } from '../language/choose.rules.js';
import { App } from './app.js';
import { Phone } from './phone.js';
import { loadSpeech } from './speech.js';
import { startWorker } from './worker.js';

/** The language that was chosen in the desk or here: both remember it in one place. */
const locale = chooseLocale(localStorage.getItem('blue-heart-desk.language'), navigator.languages);
const speech = await loadSpeech(locale);
const worker = startWorker();
// No secure context, no room, or a private window: then it is said before anything is tapped.
const phone = await Phone.open().catch(() => undefined);
createRoot(document.getElementById('booth')!).render(
  <App speech={speech} phone={phone} worker={worker} />,
);
if (phone) {
  void navigator.storage?.persist?.();
  phone.book.sync.start();
  void phone.refresh();
  addEventListener('online', () => void phone.refresh());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void phone.refresh();
  });
}
