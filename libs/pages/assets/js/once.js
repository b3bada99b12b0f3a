(() => {
  'use strict';
  // One press is one form: the button says that it is on its way.
  for (const form of document.querySelectorAll('form[data-once]')) {
    const button = form.querySelector('button');
    const words = button.textContent;
    form.addEventListener('submit', (event) => {
      if (button.hasAttribute('aria-disabled')) return event.preventDefault();
      button.setAttribute('aria-disabled', 'true');
      button.textContent = button.dataset.busy || words;
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (!persisted) return;
      button.removeAttribute('aria-disabled');
      button.textContent = words;
    });
  }
})();
