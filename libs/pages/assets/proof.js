// Solves a challenge of ALTCHA (PoW v2, PBKDF2) and sends the form with it. The browser computes each key
// beside the page, so the page answers all the while. Where it cannot, the form's own button stays.
(() => {
  'use strict';
  const form = document.querySelector('form[data-proof]');
  const subtle = window.crypto && window.crypto.subtle;
  if (!form || !subtle || !window.fetch) return;
  const working = form.querySelector('[data-working]');
  const instead = form.querySelector('[data-instead]');
  const status = form.querySelector('[role=status]');
  const bar = form.querySelector('progress');
  const heart = document.querySelector('[data-heart]');
  const patienceMs = 60000;

  const fromHex = (text) => Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
  const toHex = (bits) =>
    Array.from(new Uint8Array(bits), (byte) => byte.toString(16).padStart(2, '0')).join('');

  const show = (level) => {
    bar.value = level * bar.max;
    heart.setAttribute('transform', `translate(0 ${(112 - 102 * level).toFixed(1)})`);
  };

  // The password of a try is the nonce with the counter after it, as four bytes.
  const keyMaker = ({ nonce, salt, cost, keyLength }) => {
    const start = fromHex(nonce);
    const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations: cost };
    return async (counter) => {
      const password = new Uint8Array(start.length + 4);
      password.set(start);
      new DataView(password.buffer).setUint32(start.length, counter);
      const key = await subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
      return toHex(await subtle.deriveBits(how, key, keyLength * 8));
    };
  };

  const solve = async ({ parameters }) => {
    const { most } = parameters.data;
    const keyFor = keyMaker(parameters);
    const until = performance.now() + patienceMs;
    let next = 0;
    let found;
    const tryInTurn = async () => {
      while (!found && next <= most && performance.now() < until) {
        const counter = next++;
        const derivedKey = await keyFor(counter);
        if (derivedKey.startsWith(parameters.keyPrefix)) found = { counter, derivedKey };
        if (counter % 10 === 0) show(counter / most);
      }
    };
    const atOnce = Math.min(navigator.hardwareConcurrency || 1, 4);
    await Promise.all(Array.from({ length: atOnce }, tryInTurn));
    if (!found) throw new Error('There was no time to solve it.');
    return found;
  };

  const prove = async () => {
    const answer = await fetch(form.dataset.proof, { credentials: 'omit' });
    if (!answer.ok) throw new Error('There is no challenge.');
    const challenge = await answer.json();
    const solution = await solve(challenge);
    form.elements.proof.value = btoa(JSON.stringify({ challenge, solution }));
    show(1);
    status.textContent = status.dataset.sendingWords;
    form.submit();
  };

  instead.hidden = true;
  working.hidden = false;
  status.textContent = status.dataset.workingWords;
  prove().catch(() => {
    show(0);
    working.hidden = true;
    instead.hidden = false;
  });
})();
