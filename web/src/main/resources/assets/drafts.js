// What is typed into a form with data-draft outlives a reload, an ended session and an error: in the storage of this tab,
// until it is saved, discarded, or its user signs out. Everything works without this file.

{
  const PREFIX = "draft:";
  const visitor = document.currentScript.dataset.visitor;
  const name = key => `${PREFIX}${visitor}:${key}`;
  const store = (() => { try { return sessionStorage; } catch { return undefined; } })();
  const names = () => store ? Object.keys(store).filter(key => key.startsWith(PREFIX)) : [];
  const read = key => { try { return JSON.parse(store.getItem(key)); } catch { return null; } };
  const write = (key, draft) => { try { store.setItem(key, JSON.stringify(draft)); } catch { /* full or forbidden: no draft */ } };

  const fields = form => [...form.elements].filter(field => field.name && field.name !== "_csrf" && field.type !== "submit");
  // Each field by its name and its place among those of the same name.
  const named = form => {
    const seen = {};
    return fields(form).map(field => [`${field.name}.${seen[field.name] = (seen[field.name] ?? -1) + 1}`, field]);
  };
  const property = field => (field.type === "checkbox" || field.type === "radio" ? "checked" : "value");
  const values = form => Object.fromEntries(named(form).map(([key, field]) => [key, field[property(field)]]));
  const fill = (form, typed) => named(form).forEach(([key, field]) => {
    const gone = field.options && ![...field.options].some(option => option.value === typed[key]);
    if (key in typed && !gone) field[property(field)] = typed[key];
  });
  const same = (one, other) => Object.keys(one).every(field => !(field in other) || one[field] === other[field]);

  // A draft that was sent is done when the server says so, and stays otherwise; those of other users go.
  const saved = new URLSearchParams(location.search).has("done");
  names().forEach(key => {
    const draft = read(key);
    if (!draft || !key.startsWith(name("")) || (draft.sent && saved)) store.removeItem(key);
    else if (draft.sent) write(key, { ...draft, sent: false });
  });

  const initial = new WeakMap();
  const keep = (form, sent) => {
    const typed = values(form);
    if (same(typed, initial.get(form)) && !sent) store?.removeItem(name(form.dataset.draft));
    else write(name(form.dataset.draft), { typed, sent });
  };

  const restore = form => {
    const draft = read(name(form.dataset.draft));
    if (!draft || same(draft.typed, values(form))) return;
    fill(form, draft.typed);
    for (let box = form.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    const notice = document.createElement("p");
    const discard = document.createElement("button");
    notice.className = "notice notice-good draft-notice";
    notice.setAttribute("role", "status");
    notice.textContent = `${form.dataset.restored} `;
    discard.type = "button";
    discard.className = "btn btn-quiet btn-sm";
    discard.textContent = form.dataset.discard;
    discard.addEventListener("click", () => {
      fill(form, initial.get(form));
      store.removeItem(name(form.dataset.draft));
      notice.remove();
      form.querySelector("textarea, input:not([type=hidden])").focus();
    });
    notice.append(discard);
    form.prepend(notice);
  };

  const prepare = () => document.querySelectorAll("form[data-draft]").forEach(form => {
    if (initial.has(form)) return;
    initial.set(form, values(form));
    if ("restored" in form.dataset) restore(form);
  });
  prepare();
  document.addEventListener("htmx:afterSettle", prepare);

  let waiting;
  document.addEventListener("input", ({ target }) => {
    const form = target.form?.closest("form[data-draft]");
    if (!form) return;
    clearTimeout(waiting);
    waiting = setTimeout(keep, 200, form, false);
  });
  document.addEventListener("submit", ({ target }) => {
    clearTimeout(waiting);
    if (target.matches("form[data-draft]")) keep(target, true);
    if (target.matches("form[data-leaves]")) {
      names().forEach(key => store.removeItem(key));
      // Other tabs of this browser forget their drafts too.
      try {
        localStorage.setItem("signed-out", Date.now());
        localStorage.removeItem("signed-out");
      } catch { /* no storage: no drafts */ }
    }
  });
  document.addEventListener("click", ({ target }) => {
    const link = target.closest?.("[data-drops]");
    if (link) store?.removeItem(name(link.dataset.drops));
  });
}
