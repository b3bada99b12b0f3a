(() => {
  'use strict';
  // A link to pass on is copied by one press, where the browser may.
  const shared = document.querySelector('[data-copy]');
  if (!shared || !navigator.clipboard) return;
  const [field, copy] = [shared.querySelector('input'), shared.querySelector('button')];
  const told = () => {
    copy.textContent = copy.dataset.copied;
    shared.querySelector('[role=status]').textContent = copy.dataset.copied;
  };
  copy.hidden = false;
  copy.addEventListener('click', () => {
    void navigator.clipboard.writeText(field.value).then(told);
  });
})();
