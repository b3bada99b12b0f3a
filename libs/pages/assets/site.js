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
    const tally = JSON.parse(event.data);
    const { total, byGovernorate } = tally;
    dispatchEvent(new CustomEvent('tally', { detail: tally }));
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

// The page of the whole count: tiers, and the map's numbers and shades, as they are told.
(() => {
  const page = document;
  if (!page.querySelector('[data-tile]')) return;
  const numbers = new Intl.NumberFormat(page.querySelector('[data-numbers]').dataset.numbers);
  const starts = [...page.querySelectorAll('[data-from]')].map(({ dataset }) => +dataset.from);
  addEventListener('tally', ({ detail }) => {
    for (const tier of page.querySelectorAll('[data-tier]')) {
      const people = detail[tier.dataset.tier];
      if (people === 0) continue;
      tier.textContent = numbers.format(people);
      tier.classList.remove('tier-none');
    }
    for (const tile of page.querySelectorAll('[data-tile]')) {
      const count = detail.byGovernorate[tile.dataset.tile];
      const shown = typeof count === 'number';
      const shade = starts.filter((start) => start <= count).length;
      tile.dataset.shade = shown ? Math.max(shade, 1) : 'none';
      tile.querySelector('bdi').textContent = shown ? numbers.format(count) : tile.dataset.hidden;
    }
  });
})();
