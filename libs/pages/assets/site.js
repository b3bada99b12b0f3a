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

  // One press is one form: the button says that it is on its way.
  for (const form of page.querySelectorAll('form[data-once]')) {
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

  // A link to pass on is copied by one press, where the browser may.
  const shared = page.querySelector('[data-copy]');
  if (shared && navigator.clipboard) {
    const [field, copy] = [shared.querySelector('input'), shared.querySelector('button')];
    copy.hidden = false;
    const told = () => {
      copy.textContent = copy.dataset.copied;
      shared.querySelector('[role=status]').textContent = copy.dataset.copied;
    };
    copy.addEventListener(
      'click',
      () => void navigator.clipboard.writeText(field.value).then(told),
    );
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
