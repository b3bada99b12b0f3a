(() => {
  'use strict';
  // Leaving at once: by the link, or by Shift three times. Nothing is kept, here or in any storage.
  const link = document.querySelector('[data-exit]');
  const said = document.querySelector('[data-exit-said]');
  if (!link || !said) return;
  const needed = 3;
  const patienceMs = 5000;
  let leaving = false;

  // What was typed goes with the page, so that no cache of pages can bring it back.
  const leave = (event) => {
    event?.preventDefault();
    if (leaving) return;
    leaving = true;
    document.title = '';
    document.documentElement.classList.add('gone');
    document.body.textContent = '';
    document.body.append(said);
    said.textContent = said.dataset.leaving;
    location.replace(link.href);
  };
  link.addEventListener('click', leave);

  // Whoever comes back to this page by Back may be somebody else: lead away again.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && leaving) location.replace(link.href);
  });

  let pressed = 0;
  let alone = false;
  let timer;
  const show = (count, words) => {
    pressed = count;
    clearTimeout(timer);
    if (count) link.dataset.pressed = count;
    else delete link.dataset.pressed;
    said.textContent = words;
  };
  const forget = () => pressed && show(0, '');

  // Only Shift pressed and let go by itself counts: not a capital letter, not a change of keyboard, not a click.
  addEventListener('keydown', ({ key, repeat, altKey, ctrlKey, metaKey }) => {
    if (repeat) return;
    alone = key === 'Shift' && !altKey && !ctrlKey && !metaKey;
    if (!alone) forget();
  });
  addEventListener('pointerdown', () => (alone = false));
  addEventListener('keyup', ({ key }) => {
    if (key !== 'Shift' || !alone || leaving) return;
    alone = false;
    if (pressed + 1 === needed) return leave();
    show(pressed + 1, said.dataset[`left${needed - pressed - 1}`]);
    timer = setTimeout(() => show(0, said.dataset.late), patienceMs);
  });

  // Told where there may be a keyboard; Shift works everywhere.
  const keys = document.querySelector('[data-exit-keys]');
  if (!matchMedia('(any-hover: hover)').matches) return;
  keys.hidden = false;
  link.setAttribute('aria-describedby', `${link.getAttribute('aria-describedby')} ${keys.id}`);
})();
