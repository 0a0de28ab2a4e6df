// The script of the preview: the server adds it to the pages that it serves, never to the files of the site.
(() => {
  "use strict";
  const script = document.currentScript;
  const tag = script.dataset.tag;
  const review = script.dataset.review;
  const language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  const memory = "livelihood-preview";
  const closed = "livelihood-preview-closed";
  let source = null;
  let box = null;
  let leaving = false;

  // A place in the page that is found again in the next version of it.
  const pathOf = (element) => {
    const steps = [];
    for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
      if (at.id) {
        steps.unshift("#" + CSS.escape(at.id));
        break;
      }
      const place = [...at.parentElement.children].filter((other) => other.localName === at.localName).indexOf(at) + 1;
      steps.unshift(`${at.localName}:nth-of-type(${place})`);
    }
    return steps.join(">");
  };

  const remember = () => {
    const focused = document.activeElement;
    const typed = focused && typeof focused.selectionStart === "number";
    sessionStorage.setItem(
      memory,
      JSON.stringify({
        page: location.pathname,
        x: scrollX,
        y: scrollY,
        focus: focused && focused !== document.body && focused.id !== "livelihood-preview" ? pathOf(focused) : null,
        value: typed ? focused.value : null,
        from: typed ? focused.selectionStart : null,
        to: typed ? focused.selectionEnd : null,
        open: [...document.querySelectorAll("details")].map((details) => details.open),
      }),
    );
  };

  const restore = () => {
    const kept = JSON.parse(sessionStorage.getItem(memory) ?? "null");
    sessionStorage.removeItem(memory);
    if (kept?.page !== location.pathname) {
      return;
    }
    document.querySelectorAll("details").forEach((details, place) => {
      details.open = kept.open[place] ?? details.open;
    });
    const focused = kept.focus && document.querySelector(kept.focus);
    if (focused) {
      focused.focus({ preventScroll: true });
      if (kept.value !== null && "value" in focused) {
        if (focused.value !== kept.value) {
          focused.value = kept.value;
          focused.dispatchEvent(new Event("input", { bubbles: true }));
        }
        focused.setSelectionRange(kept.from, kept.to);
      }
    }
    scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
  };

  const reload = () => {
    if (!leaving) {
      leaving = true;
      remember();
      location.reload();
    }
  };

  const add = (parent, name, text, attributes = {}) => {
    const element = document.createElement(name);
    if (text) {
      element.textContent = text;
    }
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, value);
    }
    parent.append(element);
    return element;
  };

  // Inside a shadow tree, so that neither the theme nor the box can disturb the other.
  const makeBox = () => {
    const host = document.createElement("div");
    host.id = "livelihood-preview";
    host.lang = language === "zh" ? "zh-Hans" : "en";
    const root = host.attachShadow({ mode: "open" });
    add(root, "link", "", { rel: "stylesheet", href: "/_preview/preview.css" });
    const dialog = add(root, "dialog", "", { "aria-labelledby": "title", "aria-describedby": "lead" });
    const bar = add(root, "nav", "", { "aria-label": language === "zh" ? "预览" : "Preview" });
    const open = add(bar, "button", "", { type: "button", hidden: "" });
    const findings = add(bar, "a", "");
    const stopped = add(bar, "p", "", { role: "status" });
    open.addEventListener("click", () => dialog.showModal());
    document.body.append(host);
    return { dialog, open, findings, stopped };
  };

  const showProblem = (list, problem) => {
    const item = add(list, "li", "");
    const place = add(item, "p", "", { class: "place" });
    add(place, "strong", problem.code);
    if (problem.place) {
      place.append(" ");
      add(place, problem.editor ? "a" : "span", problem.place, problem.editor ? { href: problem.editor } : {});
    }
    const sentence = add(item, "p", problem.message, { lang: problem.lang });
    if (problem.hint) {
      sentence.append(" " + problem.hint);
    }
    if (problem.lines.length > 0) {
      const code = add(add(item, "pre", "", { tabindex: "0" }), "code", "");
      for (const line of problem.lines) {
        const row = add(code, line.meant ? "mark" : "span", "");
        add(row, "span", String(line.number).padStart(4) + (line.meant ? " ▶ " : "   "), { class: "number" });
        row.append(line.text + "\n");
      }
    }
  };

  const show = (state) => {
    box ??= makeBox();
    const { dialog, open, findings, stopped } = box;
    stopped.textContent = "";
    findings.textContent = state.counts;
    findings.href = state.findings;
    open.hidden = state.problems.length === 0;
    open.textContent = state.title;
    const key = JSON.stringify(state.problems.map((problem) => [problem.code, problem.place, problem.message]));
    if (state.problems.length === 0) {
      sessionStorage.removeItem(closed);
      dialog.close();
      dialog.replaceChildren();
      dialog.dataset.key = "";
      return;
    }
    if (dialog.dataset.key === key) {
      return;
    }
    dialog.dataset.key = key;
    dialog.replaceChildren();
    add(dialog, "h1", state.title, { id: "title", tabindex: "-1", autofocus: "" });
    add(dialog, "p", state.lead, { id: "lead" });
    const list = add(dialog, "ol", "");
    state.problems.forEach((problem) => showProblem(list, problem));
    const foot = add(dialog, "p", "", { class: "foot" });
    add(foot, "button", state.close, { type: "button" }).addEventListener("click", () => dialog.close());
    foot.append(" ");
    add(foot, "a", state.all, { href: state.findings });
    dialog.onclose = () => sessionStorage.setItem(closed, dialog.dataset.key);
    // Who has closed it knows; it comes again with other errors.
    if (sessionStorage.getItem(closed) !== key && !dialog.open) {
      dialog.showModal();
    }
  };

  const hear = (event) => {
    const state = JSON.parse(event.data);
    // The page of findings shows what is wrong itself.
    const isStale = review === undefined ? state.tag !== tag : String(state.review) !== review;
    if (isStale) {
      reload();
    } else if (review === undefined) {
      show(state);
    }
  };

  // A browser keeps six connections to a server: a page that nobody sees gives its own back.
  const connect = () => {
    if (document.hidden || leaving) {
      source?.close();
      source = null;
    } else if (source === null) {
      source = new EventSource(`/_preview/events?lang=${language}`);
      source.addEventListener("state", hear);
      source.addEventListener("error", () => {
        if (box) {
          box.stopped.textContent = language === "zh" ? "预览已停止" : "The preview has been stopped";
        }
      });
    }
  };

  document.addEventListener("visibilitychange", connect);
  addEventListener("pagehide", () => {
    source?.close();
    source = null;
  });
  addEventListener("pageshow", connect);
  restore();
  connect();
})();
