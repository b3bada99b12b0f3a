(() => {
  'use strict';
  // One press is one form: the button that was pressed says that it is on its way.
  for (const form of document.querySelectorAll('form[data-once]')) {
    let sender, words;
    form.addEventListener('submit', (event) => {
      if (sender) return event.preventDefault();
      sender = event.submitter || form.querySelector('button');
      words = [...sender.childNodes];
      sender.setAttribute('aria-disabled', 'true');
      if (sender.dataset.busy) sender.textContent = sender.dataset.busy;
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted || !sender) return;
      sender.removeAttribute('aria-disabled');
      sender.replaceChildren(...words);
      sender = undefined;
    });
  }
})();
