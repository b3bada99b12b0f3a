(() => {
  'use strict';
  // The page of the whole count: tiers, and the map's numbers and shades, as they are told.
  if (!document.querySelector('[data-region]')) return;
  const numbers = new Intl.NumberFormat(document.querySelector('[data-numbers]').dataset.numbers);
  const starts = [...document.querySelectorAll('[data-from]')].map(({ dataset }) => +dataset.from);
  addEventListener('tally', ({ detail }) => {
    for (const tier of document.querySelectorAll('[data-tier]')) {
      const people = detail[tier.dataset.tier];
      if (people === 0) continue;
      tier.textContent = numbers.format(people);
      tier.classList.remove('tier-none');
    }
    for (const tile of document.querySelectorAll('[data-region]')) {
      const count = detail.byGovernorate[tile.dataset.region];
      const shown = typeof count === 'number';
      const shade = starts.filter((start) => start <= count).length;
      tile.dataset.shade = shown ? Math.max(shade, 1) : 'none';
      tile.querySelector('bdi').textContent = shown ? numbers.format(count) : tile.dataset.hidden;
    }
  });
})();
