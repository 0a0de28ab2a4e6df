// The search page: what the reader types thins out the list of all projects and puts it in order.
(() => {
  'use strict';
  const form = document.querySelector('[data-search]');
  const input = form.querySelector('input');
  const say = document.querySelector('main [data-say]');
  const list = document.querySelector('[data-results]');
  const none = document.querySelector('[data-empty]');
  const whole = document.querySelector('[data-all]');
  const items = [...whole.querySelectorAll('li[data-id]')];
  const find = window.livelihoodFind(window.livelihoodIndex);
  const projects = window.livelihoodIndex.projects;
  const words = say.dataset;
  const isEnglish = document.documentElement.lang === 'en';
  let shown = null;

  const markedText = (text, marks) => {
    const piece = document.createDocumentFragment();
    let at = 0;
    window.livelihoodFind.ranges(text, marks).forEach(([start, end]) => {
      piece.append(text.slice(at, start));
      const mark = document.createElement('mark');
      mark.textContent = text.slice(start, end);
      piece.append(mark);
      at = end;
    });
    piece.append(text.slice(at));
    return piece;
  };
  const markIn = (element, marks) => {
    const nodes = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      nodes.push(walker.currentNode);
    }
    nodes.forEach(node => node.replaceWith(markedText(node.data, marks)));
  };

  // The words around the first place found in a result.
  const excerpt = (text, marks) => {
    const first = window.livelihoodFind.ranges(text, marks)[0];
    const span = isEnglish ? 160 : 70;
    const edge = at => isEnglish ? text.lastIndexOf(' ', at) + 1 : at;
    const start = edge(Math.max(0, first[0] - span / 2));
    const end = start + span < text.length ? Math.max(first[1], edge(start + span)) : text.length;
    return (start > 0 ? '…' : '') + text.slice(start, end) + (end < text.length ? '…' : '');
  };
  const resultLine = (text, marks) => {
    const line = document.createElement('p');
    line.className = 'snippet';
    const label = document.createElement('span');
    label.className = 'label';
    label.textContent = words.result;
    line.append(label, ' ');
    // Chinese names in an English sentence are told to screen readers, as in every page.
    excerpt(text, marks).split(/([\u4e00-\u9fff]+)/).forEach((run, n) => {
      const part = document.createElement('span');
      if (isEnglish && n % 2) {
        part.lang = 'zh-Hans';
      }
      part.append(markedText(run, marks));
      line.append(part);
    });
    return line;
  };
  const entryOf = (hit, marks) => {
    const entry = items[hit.n].cloneNode(true);
    const project = projects[hit.n];
    markIn(entry.querySelector('a'), marks);
    markIn(entry.querySelector('.promise-text'), marks);
    if (!entry.querySelector('mark') && window.livelihoodFind.ranges(project.r, marks).length) {
      entry.append(resultLine(project.r, marks));
    }
    return entry;
  };

  const asked = text => text.trim() ? '?q=' + encodeURIComponent(text.trim()) : '';
  const show = text => {
    const found = find(text);
    if (found.query === shown) {
      return;
    }
    shown = found.query;
    list.textContent = '';
    list.append(...found.hits.map(hit => entryOf(hit, found.marks)));
    list.hidden = !found.hits.length;
    whole.hidden = found.query !== '';
    none.hidden = found.query === '' || found.hits.length > 0;
    say.textContent = found.query === '' ? ''
      : !found.hits.length ? words.none.replace('{0}', () => text.trim())
        : (!found.whole ? words.near : found.whole < found.hits.length ? words.both : words.found)
          .replace('{0}', found.whole || found.hits.length).replace('{1}', found.hits.length - found.whole);
    document.querySelectorAll('.languages a').forEach(link => {
      link.search = asked(text);
    });
  };
  // The first letter after an answer begins a new step back; the next ones change it.
  let settled = true;
  const remember = () => {
    if (asked(input.value) === location.search) {
      return;
    }
    try {
      history[settled ? 'pushState' : 'replaceState']({}, '', location.pathname + asked(input.value));
    } catch (e) {
      // A browser that guards the addresses of files; the search works all the same.
    }
  };
  const fromAddress = () => {
    const text = new URLSearchParams(location.search).get('q') || '';
    input.value = text;
    settled = true;
    show(text);
  };

  let composing = false;
  input.addEventListener('compositionstart', () => { composing = true; });
  input.addEventListener('compositionend', () => {
    composing = false;
    typed();
  });
  const typed = () => {
    if (!composing) {
      show(input.value);
      remember();
      settled = false;
    }
  };
  input.addEventListener('input', typed);
  addEventListener('keydown', event => {
    // While an input method composes, its keys are its own.
    if (composing || event.isComposing) {
      return;
    }
    const active = document.activeElement;
    const all = [...(list.hidden ? whole : list).querySelectorAll('li[data-id] a')];
    const at = all.indexOf(active);
    if (event.key === 'Escape' && (at >= 0 || active === input)) {
      event.preventDefault();
      input.value = '';
      typed();
      input.focus();
    } else if (event.key === 'ArrowDown' && (active === input || at >= 0) && all[at + 1]) {
      event.preventDefault();
      all[at + 1].focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (all[at - 1] || input).focus();
    }
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    settled = true;
  });
  addEventListener('popstate', fromAddress);
  fromAddress();
  document.documentElement.classList.remove('asked');
})();
