(() => {
  'use strict';
  // By the next frame a browser that knows `autofocus` has done it; before that, focusing would stop it.
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.querySelector('[autofocus]')?.focus();
  });
})();
