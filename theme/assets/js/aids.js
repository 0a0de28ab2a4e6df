// Text size, contrast, reading aloud: one row of buttons, put in while the page is still being read, so that nothing moves.
(() => {
  'use strict';
  const place = document.querySelector('[data-aids]');
  const template = place && place.querySelector('template');
  if (!template) {
    return;
  }
  place.appendChild(template.content.cloneNode(true));
  const root = document.documentElement;
  const one = name => place.querySelector('[data-' + name + ']');
  const keep = (key, value) => {
    try {
      localStorage.setItem('livelihood-' + key, value);
    } catch (e) {
      // Not remembered, but in force on this page.
    }
  };
  const press = (button, on) => button.setAttribute('aria-pressed', String(on));

  const sizes = [...place.querySelectorAll('[data-size]')];
  const setSize = size => {
    ['2', '3'].forEach(step => root.classList.toggle('size-' + step, step === size));
    sizes.forEach(button => press(button, button.dataset.size === size));
  };
  sizes.forEach(button => button.addEventListener('click', () => {
    setSize(button.dataset.size);
    keep('size', button.dataset.size);
  }));
  setSize((root.className.match(/size-(.)/) || [0, '1'])[1]);

  const contrast = one('contrast');
  press(contrast, root.classList.contains('contrast'));
  contrast.addEventListener('click', () => {
    const on = root.classList.toggle('contrast');
    press(contrast, on);
    keep('contrast', on ? '1' : '0');
  });

  const read = one('read');
  const stop = one('stop');
  const say = one('say');
  const speech = window.speechSynthesis;
  if (!speech || !window.SpeechSynthesisUtterance) {
    read.parentNode.remove();
    return;
  }

  // Long utterances break off in some browsers, and few pause well: the page is read piece by piece, and a pause
  // ends the piece, which then begins anew.
  const blocks = 'h1,h2,h3,h4,p,li,dt,dd,th,td,caption,figcaption,summary';
  let pieces = [];
  let at = 0;
  let turn = 0;
  const isShown = e => e.getClientRects().length > 0 && !e.closest('[aria-hidden=true],svg,form');
  const collect = () => {
    const found = [];
    document.querySelector('main').querySelectorAll(blocks).forEach(e => {
      if (isShown(e) && !e.querySelector(blocks)) {
        const language = e.closest('[lang]').lang;
        (e.innerText.match(/[^。！？；.!?;]+[。！？；.!?;]*\s*/g) || []).forEach(text => {
          if (text.trim()) {
            found.push({ element: e, text: text.trim(), language });
          }
        });
      }
    });
    return found;
  };
  const mark = element => {
    const last = document.querySelector('.being-read');
    if (last) {
      last.classList.remove('being-read');
    }
    if (element) {
      element.classList.add('being-read');
    }
  };
  const show = state => {
    read.textContent = read.dataset[state];
    stop.disabled = state === 'read';
  };
  const end = message => {
    turn++;
    speech.cancel();
    pieces = [];
    at = 0;
    mark(null);
    show('read');
    say.textContent = message || '';
  };
  const next = () => {
    if (at >= pieces.length) {
      end();
      return;
    }
    const mine = turn;
    const piece = pieces[at];
    const words = new SpeechSynthesisUtterance(piece.text);
    words.lang = piece.language === 'zh-Hans' ? 'zh-CN' : piece.language;
    words.onend = () => {
      if (mine === turn) {
        at++;
        next();
      }
    };
    words.onerror = () => {
      if (mine === turn) {
        end(say.dataset.failed);
      }
    };
    mark(piece.element);
    speech.speak(words);
  };
  read.addEventListener('click', () => {
    say.textContent = '';
    if (read.textContent === read.dataset.pause) {
      turn++;
      speech.cancel();
      show('resume');
      return;
    }
    if (!pieces.length) {
      pieces = collect();
      at = 0;
    }
    turn++;
    show('pause');
    next();
  });
  stop.addEventListener('click', () => {
    end();
    read.focus();
  });
  addEventListener('pagehide', () => speech.cancel());
})();
