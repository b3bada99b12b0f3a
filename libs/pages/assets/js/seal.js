(() => {
  'use strict';
  // The heart where one signs fills with each thing that is needed, and to the brim as the form leaves.
  const water = document.querySelector('[data-seal]');
  if (!water) return;
  const form = water.closest('form');
  const needed = [...form.querySelectorAll('[required]')];

  // A contact is there once it looks like one; what came back as a mistake, once it is another.
  const isDone = (field) => {
    if (field.type === 'checkbox') return field.checked;
    if (field.hasAttribute('aria-invalid') && field.value === field.defaultValue) return false;
    return (field.name === 'contact' ? /\S@\S+\.\S|(\p{Nd}\P{Nd}*){6}/u : /\S/).test(field.value);
  };
  const fill = (leaving) => {
    const done = needed.filter(isDone).length;
    const ready = done === needed.length;
    const y = done === 0 ? 124 : ready && leaving ? -8 : 112 - (102 * 0.88 * done) / needed.length;
    water.setAttribute('transform', `translate(${33 * done} ${y.toFixed(1)})`);
    water.closest('.seal').classList.toggle('seal-ready', ready);
  };
  form.addEventListener('input', () => fill());
  form.addEventListener('submit', () => fill(true));
  addEventListener('pageshow', () => fill());
})();
