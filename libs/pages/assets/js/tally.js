(() => {
  'use strict';
  // The tally as it grows. What the page said when it was sent stands until news comes.
  const live = document.querySelector('[data-tally]');
  if (!live || !window.EventSource) return;
  const numbers = new Intl.NumberFormat(live.dataset.numbers);
  const plural = new Intl.PluralRules(document.documentElement.lang);
  const goal = Number(live.dataset.goal);

  const showCount = (total) => {
    const line = document.querySelector('[data-count]');
    if (!line) return;
    const form = total === 0 ? 'zero' : plural.select(total);
    const [before, after] = (line.dataset[form] || line.dataset.other).split('#');
    line.textContent = before;
    if (after === undefined) return;
    const number = document.createElement('b');
    number.append(document.createElement('bdi'));
    number.firstChild.textContent = numbers.format(total);
    line.append(number, after);
  };

  // The same line as `surface` of the heart component.
  const showLevel = (level) => {
    const y = level <= 0 ? 124 : level >= 1 ? -8 : 112 - 102 * Math.max(level, 0.08);
    document
      .querySelector('[data-heart]')
      ?.setAttribute('transform', `translate(0 ${y.toFixed(1)})`);
    const bar = document.querySelector('[data-progress]');
    if (bar) bar.value = Math.min(level, 1) * bar.max;
  };

  const show = (event) => {
    const tally = JSON.parse(event.data);
    const { total, byGovernorate } = tally;
    dispatchEvent(new CustomEvent('tally', { detail: tally }));
    showCount(total);
    if (goal > 0) showLevel(total / goal);
    for (const cell of document.querySelectorAll('[data-place]')) {
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
