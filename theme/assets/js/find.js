// The search itself, without a page: window.livelihoodFind(index) gives a function from a query to what it finds;
// its ranges(text, words) tell what to mark.
// The index cuts texts in SearchText.cs by the same rules as this file cuts a query.
window.livelihoodFind = (() => {
  'use strict';
  const HAN = '\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{323af}';
  const LATIN = 'a-z0-9\\u00df-\\u00f6\\u00f8-\\u024f';
  const isHan = new RegExp('^[' + HAN + ']', 'u');
  const runs = new RegExp('[' + HAN + ']+|[' + LATIN + ']+', 'gu');
  const isLetter = new RegExp('[' + LATIN + ']');
  const fields = ['t', 'p', 'c', 'k', 'r'];
  const weights = { t: 16, p: 8, c: 4, k: 4, r: 2 };

  // Lengths stay, so that a place in the folded text is the same place in the text.
  const fold = text => text
    .replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[-\u2010\u2011\u3000\u00a0]/g, ' ').replace(/[\u2018\u2019]/g, "'")
    .replace(/[A-Z\u00c0-\u00d6\u00d8-\u00de]/g, c => c.toLowerCase());

  // What English endings leave of a word: vaccines, vaccination → vaccin.
  const stem = word => /^[a-z]{4,}$/.test(word)
    ? word.replace(/ies$/, 'y').replace(/([^s])s$/, '$1').replace(/^(.{4,}?)(?:ations?|ing|ed|ly|e)$/, '$1').replace(/^(.{3,})y$/, '$1')
    : word;

  // The end of the word that begins at a place with a stem, or -1 where another word begins there.
  const endOfWord = (text, from, part) => {
    let end = from + part.length;
    while (end < text.length && isLetter.test(text[end])) {
      end++;
    }
    const rest = end - from - part.length;
    return rest === 0 || (part.length > 2 && (rest <= 3 || part.length > 5)) ? end : -1;
  };

  // Where a text holds a word or a run of Han, as pairs of begin and end.
  const places = (text, word) => {
    const found = [];
    const part = isHan.test(word) ? word : stem(word);
    for (let at = text.indexOf(part); at >= 0 && part; at = text.indexOf(part, at + part.length)) {
      let end = at + part.length;
      if (part !== word || isLetter.test(part[0])) {
        end = at > 0 && isLetter.test(text[at - 1]) ? -1 : endOfWord(text, at, part);
      }
      if (end > 0) {
        found.push([at, end]);
      }
    }
    return found;
  };

  // What to mark in a text, in order and without overlaps.
  const ranges = (text, marks) => {
    const folded = fold(text);
    const found = [].concat(...marks.map(word => places(folded, word))).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    return found.reduce((kept, next) => {
      const last = kept[kept.length - 1];
      if (last && next[0] <= last[1]) {
        last[1] = Math.max(last[1], next[1]);
      } else {
        kept.push(next);
      }
      return kept;
    }, []);
  };

  const open = index => {
    const texts = index.projects.map(project => {
      const folded = {};
      fields.forEach(field => { folded[field] = fold(project[field]); });
      return folded;
    });
    const all = texts.map((_, n) => n);
    const postings = text => new Map(text.split(';').filter(Boolean).map(entry => {
      const colon = entry.indexOf(':');
      let n = 0;
      return [entry.slice(0, colon), entry.slice(colon + 1).split(',').map(step => (n += parseInt(step, 36)))];
    }));
    const pairs = postings(index.pairs);
    const words = postings(index.words);
    const lists = text => text.split(';').map(group => group.split(',').map(word => word.trim()).filter(Boolean));
    const everyday = lists(index.everyday);
    const known = new Set([].concat(...everyday));
    const stops = lists(index.stop)[0];
    const stopRuns = stops.filter(word => isHan.test(word)).sort((a, b) => b.length - a.length);

    // The projects that may hold a word: the index spares reading the others.
    const candidates = word => {
      const run = Array.from(word);
      if (!isHan.test(word)) {
        const first = stem((word.match(runs) || [''])[0]);
        const found = new Set();
        words.forEach((list, key) => {
          if (first && key.startsWith(first)) {
            list.forEach(n => found.add(n));
          }
        });
        return first ? [...found].sort((a, b) => a - b) : all;
      }
      let left = all;
      for (let i = 0; i + 1 < run.length && left.length; i++) {
        if (isHan.test(run[i]) && isHan.test(run[i + 1])) {
          const list = new Set(pairs.get(run[i] + run[i + 1]) || []);
          left = left.filter(n => list.has(n));
        }
      }
      return left;
    };
    const holders = word => candidates(word).filter(n => fields.some(f => places(texts[n][f], word).length));

    // A run of Han without blanks: the longest pieces that some project holds or that are everyday words.
    const cut = run => {
      const parts = [];
      const chars = Array.from(run);
      for (let i = 0; i < chars.length;) {
        let length = chars.length - i;
        let piece = '';
        for (; length > 1; length--) {
          piece = chars.slice(i, i + length).join('');
          if (known.has(piece) || holders(piece).length) {
            break;
          }
        }
        if (length > 1) {
          parts.push(piece);
        }
        i += Math.max(length, 1);
      }
      return parts;
    };
    const partsOf = query => {
      const tokens = query.match(runs) || [];
      const parts = [];
      for (let i = 0; i < tokens.length; i++) {
        const token = tokens[i];
        const phrase = [3, 2, 1].map(n => tokens.slice(i, i + n).join(' ')).find(p => known.has(p));
        if (phrase) {
          parts.push(phrase);
          i += phrase.split(' ').length - 1;
        } else if (!isHan.test(token)) {
          if (!stops.includes(token)) {
            parts.push(token);
          }
        } else if (holders(token).length) {
          parts.push(token);
        } else {
          const rest = stopRuns.reduce((text, word) => text.split(word).join(' '), token).split(' ').filter(Boolean);
          const pieces = [].concat(...rest.map(cut));
          parts.push(...(pieces.length || !rest.length ? pieces : [token]));
        }
      }
      return parts.length ? [...new Set(parts)] : [query];
    };

    // The word itself and, with less weight, the everyday words of its group.
    const alternatives = part => {
      const same = word => word === part || (!isHan.test(part) && part.length > 3 && stem(word) === stem(part));
      const others = everyday.filter(group => group.some(same));
      return [...new Set([part].concat(...others))].map(word => ({ word, factor: same(word) ? 1 : 0.6 }));
    };

    return text => {
      const query = fold(text).trim().replace(/\s+/g, ' ');
      if (!query) {
        return { query, whole: 0, hits: [], marks: [] };
      }
      const found = new Map();
      const marks = [query];
      const hit = n => {
        if (!found.has(n)) {
          found.set(n, { n, id: index.projects[n].id, score: 0, parts: 0 });
        }
        return found.get(n);
      };
      const parts = partsOf(query);
      parts.forEach(part => {
        const best = new Map();
        alternatives(part).forEach(({ word, factor }) => {
          holders(word).forEach(n => {
            const scores = fields.map(f => places(texts[n][f], word).length ? weights[f] * factor : 0);
            const top = Math.max(...scores);
            const sum = scores.reduce((a, b) => a + b, 0);
            best.set(n, Math.max(best.get(n) || 0, top + (sum - top) / 16));
          });
          marks.push(word);
        });
        const rare = Math.log(1 + texts.length / (best.size || 1));
        best.forEach((score, n) => {
          hit(n).score += score * rare;
          hit(n).parts++;
        });
      });
      // The query as it stands weighs more than its words apart, and finds what no word holds, signs included.
      texts.forEach((own, n) => {
        const at = fields.filter(f => own[f].includes(query));
        if (at.length && (found.has(n) || !isLetter.test(query[0]))) {
          hit(n).parts = parts.length;
          hit(n).score += weights[at[0]];
        }
      });
      // Where few hold all of the words, the nearest of the others follow.
      const hits = [...found.values()].sort((a, b) => b.score - a.score || a.n - b.n);
      const whole = hits.filter(one => one.parts === parts.length);
      const near = hits.filter(one => one.parts < parts.length && one.score >= hits[0].score / 2);
      return { query, hits: whole.concat(near.slice(0, Math.max(0, (whole.length ? 3 : 10) - whole.length))), whole: whole.length, marks };
    };
  };
  open.ranges = ranges;
  return open;
})();
