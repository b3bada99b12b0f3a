(() => {
  'use strict';
  const page = document;

  // A link with a token does not stay in the address bar, nor in what is copied from it.
  if (page.querySelector('[data-forget-token]')) {
    const address = new URL(location.href);
    if (address.searchParams.has('t')) {
      address.searchParams.delete('t');
      history.replaceState(null, '', address);
    }
  }

  // The quick exit blanks at once and takes this page's place in the history.
  page.querySelector('[data-exit]')?.addEventListener('click', (event) => {
    event.preventDefault();
    page.documentElement.classList.add('gone');
    page.title = '';
    location.replace(event.currentTarget.href);
  });

  // By the next frame a browser that knows `autofocus` has done it; before that, focusing would stop it.
  requestAnimationFrame(() => {
    if (page.activeElement === page.body) page.querySelector('[autofocus]')?.focus();
  });

  // One press is one form: the button that was pressed says that it is on its way.
  for (const form of page.querySelectorAll('form[data-once]')) {
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

  // The tally as it grows. What the page said when it was sent stands until news comes.
  const live = page.querySelector('[data-tally]');
  if (!live || !window.EventSource) return;
  const numbers = new Intl.NumberFormat(live.dataset.numbers);
  const plural = new Intl.PluralRules(page.documentElement.lang);
  const goal = Number(live.dataset.goal);

  const showCount = (total) => {
    const line = page.querySelector('[data-count]');
    if (!line) return;
    const form = total === 0 ? 'zero' : plural.select(total);
    const [before, after] = (line.dataset[form] || line.dataset.other).split('#');
    line.textContent = before;
    if (after === undefined) return;
    const number = page.createElement('b');
    number.append(page.createElement('bdi'));
    number.firstChild.textContent = numbers.format(total);
    line.append(number, after);
  };

  // The same line as `surface` of the heart component.
  const showLevel = (level) => {
    const y = level <= 0 ? 124 : level >= 1 ? -8 : 112 - 102 * Math.max(level, 0.08);
    page.querySelector('[data-heart]')?.setAttribute('transform', `translate(0 ${y.toFixed(1)})`);
    const bar = page.querySelector('[data-progress]');
    if (bar) bar.value = Math.min(level, 1) * bar.max;
  };

  const show = (event) => {
    const { total, byGovernorate } = JSON.parse(event.data);
    showCount(total);
    if (goal > 0) showLevel(total / goal);
    for (const cell of page.querySelectorAll('[data-place]')) {
      const count = byGovernorate[cell.dataset.place];
      if (typeof count !== 'number') continue;
      cell.textContent = numbers.format(count);
      cell.classList.remove('none');
    }
  };

  let stream;
  const open = () => {
    stream = new EventSource(live.dataset.tally);
    stream.addEventListener('message', show);
    stream.addEventListener('tally', show);
  };
  addEventListener('pagehide', () => stream.close());
  addEventListener('pageshow', (event) => event.persisted && open());
  open();
})();

// The heart where one signs fills with each thing that is needed, and to the brim as the form leaves.
(() => {
  'use strict';
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
