// The list of all projects: filters and orders what the page holds, and keeps the state in its address.
(() => {
  'use strict';
  const place = document.querySelector('[data-filter]');
  place.appendChild(place.querySelector('template').content.cloneNode(true));
  const form = place.querySelector('form');
  const say = place.querySelector('[data-say]');
  const controls = [...form.querySelectorAll('[name]')];
  const sortControl = form.elements.sort;
  const text = form.elements.q;

  const start = () => {
    const main = document.querySelector('main');
    const sections = [...main.querySelectorAll('section[data-category]')];
    const contents = main.querySelector('.contents');
    const flat = main.querySelector('[data-flat]');
    const flatBody = flat.querySelector('tbody');
    const none = main.querySelector('[data-none]');
    const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const fold = text => text.normalize('NFKC').toLowerCase();
    const rows = [].concat(...sections.map((section, group) => [...section.querySelectorAll('tbody tr')].map(row => ({
      row, section, group, home: row.parentNode, category: section.dataset.category,
      title: row.querySelector('th').textContent.trim(), text: fold(row.textContent),
      name: section.querySelector('h2').textContent.trim(),
    }))));
    rows.forEach((entry, n) => { entry.n = n; });
    let down = false;
    const statuses = [...form.elements.status.options].map(option => option.value);

    const read = () => {
      const state = {};
      controls.forEach(control => { state[control.name] = control.value.trim(); });
      state.sort = (down ? '-' : '') + state.sort;
      return state;
    };
    const fits = (entry, state) => {
      const data = entry.row.dataset;
      return (!state.category || state.category === entry.category)
        && (!state.status || state.status === data.status)
        && (!state.figures || state.figures === data.figures)
        && (!state.body || (data.bodies || '').split('|').includes(state.body))
        && fold(state.q).split(/\s+/).every(word => entry.text.includes(word));
    };
    const orders = {
      title: (a, b) => collator.compare(a.title, b.title),
      category: (a, b) => collator.compare(a.name, b.name),
      status: (a, b) => statuses.indexOf(a.row.dataset.status) - statuses.indexOf(b.row.dataset.status),
    };

    // In one table the name of the category stands under the title of the project.
    const underTitle = (entry, on) => {
      const old = entry.row.querySelector('.row-category');
      if (on && !old) {
        const line = document.createElement('span');
        line.className = 'row-category';
        line.append(...[...entry.section.querySelector('h2 a').childNodes].map(node => node.cloneNode(true)));
        entry.row.querySelector('th').append(line);
      } else if (!on && old) {
        old.remove();
      }
    };
    const show = () => {
      const state = read();
      const order = orders[sortControl.value];
      let count = 0;
      rows.forEach(entry => {
        entry.row.hidden = !fits(entry, state);
        count += entry.row.hidden ? 0 : 1;
        underTitle(entry, order);
      });
      const sorted = order ? rows.slice().sort((a, b) => (down ? -1 : 1) * order(a, b) || a.n - b.n) : rows;
      sorted.forEach(entry => (order ? flatBody : entry.home).append(entry.row));
      sections.forEach((section, group) => {
        section.hidden = !!order || !rows.some(entry => entry.group === group && !entry.row.hidden);
        contents.querySelectorAll('li')[group].hidden = section.hidden;
      });
      contents.hidden = sections.filter(section => !section.hidden).length < 2;
      flat.hidden = !order || !count;
      none.hidden = count > 0;
      say.textContent = say.dataset.count.replace('{0}', count).replace('{1}', rows.length);
      flat.querySelectorAll('th[data-sort]').forEach(head => {
        const mine = sortControl.value === head.dataset.sort;
        head.setAttribute('aria-sort', !mine ? 'none' : down ? 'descending' : 'ascending');
      });
      const query = new URLSearchParams(Object.entries(state).filter(([, value]) => value)).toString();
      document.querySelectorAll('.languages a').forEach(link => { link.search = query; });
      return location.pathname + (query ? '?' + query : '') + location.hash;
    };
    const remember = (how, address) => {
      try {
        history[how]({}, '', address);
      } catch (e) {
        // A browser that guards the addresses of files; the list works all the same.
      }
    };
    const fromAddress = () => {
      const query = new URLSearchParams(location.search);
      down = /^-/.test(query.get('sort'));
      controls.forEach(control => {
        const value = query.get(control.name) || '';
        control.value = control === sortControl ? value.replace('-', '') : value;
        if (control.selectedIndex === -1) {
          control.selectedIndex = 0;
        }
      });
      show();
    };

    form.addEventListener('submit', event => event.preventDefault());
    text.addEventListener('input', event => {
      if (!event.isComposing) {
        remember('replaceState', show());
      }
    });
    text.addEventListener('compositionend', () => remember('replaceState', show()));
    form.addEventListener('change', event => {
      if (event.target !== text) {
        down = down && event.target !== sortControl;
        remember('pushState', show());
      }
    });
    form.addEventListener('reset', () => setTimeout(() => {
      down = false;
      remember('pushState', show());
      text.focus();
    }));
    flat.addEventListener('click', event => {
      const head = event.target.closest('th[data-sort]');
      if (head) {
        down = sortControl.value === head.dataset.sort && !down;
        sortControl.value = head.dataset.sort;
        remember('pushState', show());
      }
    });
    addEventListener('popstate', fromAddress);
    fromAddress();
    document.documentElement.classList.remove('asked');
  };
  document.addEventListener('DOMContentLoaded', start);
})();
