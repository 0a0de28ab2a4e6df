// Runs before the first paint: says that scripts run, and brings back what the reader chose on another page.
(() => {
  'use strict';
  const root = document.documentElement.classList;
  root.add('js');
  try {
    const size = localStorage.getItem('livelihood-size');
    if (size === '2' || size === '3') {
      root.add('size-' + size);
    }
    if (localStorage.getItem('livelihood-contrast') === '1') {
      root.add('contrast');
    }
  } catch (e) {
    // A browser that keeps nothing shows the page as it is.
  }
  // A page that answers a question waits with what it shows without one, but never longer than it takes to load.
  if (/[?&][^=&]+=[^&]/.test(location.search)) {
    root.add('asked');
    addEventListener('load', () => root.remove('asked'));
  }
})();
