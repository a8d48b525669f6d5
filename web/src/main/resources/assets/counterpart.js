// Everything works without this file; it saves clicks.

const root = document.documentElement;
const theme = document.getElementById("theme");
const systemDark = matchMedia("(prefers-color-scheme: dark)");

theme.hidden = false;
theme.addEventListener("click", () => {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches;
  root.dataset.theme = dark ? "light" : "dark";
  try { localStorage.setItem("theme", root.dataset.theme); } catch { /* lasts for this page */ }
});

// Who signs out in one tab leaves no drafts in the others.
addEventListener("storage", ({ key }) => {
  if (key !== "signed-out") return;
  Object.keys(sessionStorage).filter(name => name.startsWith("draft:")).forEach(name => sessionStorage.removeItem(name));
});

// What is changed in a question counts at once.
document.addEventListener("change", ({ target }) => {
  if (target.form?.id === "question" && target.matches("select, [type=range], [type=checkbox]")) target.form.requestSubmit();
});
document.addEventListener("input", event => {
  const { target } = event;
  if (target.matches("[type=range]")) target.closest(".slider").querySelector("output").value = target.value;
  if (target.id === "country-search") showCountries(target.value.trim().toLocaleLowerCase());
  // A suggestion was taken, not typed.
  const taken = target.list && !(event.inputType ?? "").match(/^(insertText|insertComposition|delete)/) && [...target.list.options].some(option => option.value === target.value);
  if (taken) target.form.requestSubmit();
});
const showCountries = words => document.querySelectorAll(".countries label").forEach(label => {
  label.hidden = !label.textContent.toLocaleLowerCase().includes(words);
});

// One drawer at a time; Escape closes it and leads back to its button.
document.addEventListener("click", ({ target }) => {
  const opened = target.closest?.(".drawer > summary")?.parentElement;
  if (opened) document.querySelectorAll(".drawer[open]").forEach(other => { if (other !== opened) other.open = false; });
});
document.addEventListener("keydown", ({ key, target }) => {
  const drawer = key === "Escape" && target.closest?.(".drawer[open]");
  if (!drawer) return;
  drawer.open = false;
  drawer.querySelector("summary").focus();
});

// A region stands out in the list, on the map and in the chart alike.
const light = ({ type, target }) => {
  const region = target.closest?.("[data-region]")?.dataset.region;
  if (!region) return;
  document.querySelectorAll(`[data-region="${CSS.escape(region)}"]`)
    .forEach(place => place.classList.toggle("lit", type === "pointerover" || type === "focusin"));
};
["pointerover", "pointerout", "focusin", "focusout"].forEach(type => document.addEventListener(type, light));

// Map and chart take turns; the chosen one stays chosen when the list is ranked again.
const tabs = () => [...document.querySelectorAll(".view-tabs [role=tab]")];
const showView = id => {
  document.documentElement.dataset.view = id;
  tabs().forEach(tab => {
    const selected = tab.getAttribute("aria-controls") === id;
    tab.setAttribute("aria-selected", selected);
    tab.tabIndex = selected ? 0 : -1;
  });
};
document.addEventListener("click", ({ target }) => {
  const tab = target.closest?.(".view-tabs [role=tab]");
  if (tab) showView(tab.getAttribute("aria-controls"));
});
document.addEventListener("keydown", ({ key, target }) => {
  const next = target.matches?.("[role=tab]") && { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (!next) return;
  const all = tabs();
  const tab = all[(all.indexOf(target) + next + all.length) % all.length];
  showView(tab.getAttribute("aria-controls"));
  tab.focus();
});

// The chosen regions of a list stay chosen until the browser is closed.
const ticks = () => [...document.querySelectorAll(".matches .tick input")];
const chosen = () => JSON.parse(sessionStorage.getItem(`chosen ${location.pathname}`) ?? "[]");
const count = () => {
  const number = document.querySelector(".tray-number");
  if (number) number.textContent = ticks().filter(tick => tick.checked).length;
};
const tickAgain = () => {
  const before = chosen();
  ticks().forEach(tick => { tick.checked = before.includes(tick.value); });
  count();
};
document.addEventListener("change", ({ target }) => {
  if (!target.matches(".matches .tick input")) return;
  const others = chosen().filter(region => region !== target.value);
  sessionStorage.setItem(`chosen ${location.pathname}`, JSON.stringify(target.checked ? [...others, target.value] : others));
  count();
});
tickAgain();

// A list that is ranked again keeps open what was open, keeps the place of the keyboard, and is announced.
let unfolded = [];
let place;
let shown = 0;
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.target.id !== "content") return;
  unfolded = [...document.querySelectorAll("#content details[id]")].map(({ id, open }) => [id, open]);
  const active = document.activeElement;
  place = [active?.id, active?.closest("#content [id]:not(#content)")?.closest("fieldset[id], details[id], nav, section")?.id];
  shown = active?.id === "more" ? document.querySelectorAll(".cards > li").length : 0;
});
document.addEventListener("htmx:afterSwap", ({ detail }) => {
  if (detail.target.id !== "content") return;
  unfolded.forEach(([id, open]) => { const details = document.getElementById(id); if (details) details.open = open; });
  tickAgain();
  if (tabs().length) showView(document.documentElement.dataset.view ?? "view-map");
});
document.addEventListener("htmx:afterSettle", () => {
  const heading = document.getElementById("ranked");
  const status = document.getElementById("status");
  if (!heading || status.textContent === heading.textContent) return;
  const first = document.querySelector(".short strong")?.textContent;
  status.textContent = first ? `${heading.textContent.trim()}: 1. ${first}` : heading.textContent;
  if (shown) document.querySelectorAll(".cards > li")[shown]?.querySelector("h3 a")?.focus();
  shown = 0;
  if (document.activeElement !== document.body || !place) return;
  const [same, near] = place.map(id => id && document.getElementById(id));
  (same ?? near?.querySelector("input, a, select, summary"))?.focus({ preventScroll: true });
});

// Suggestions close on Escape and when the focus leaves them.
const suggestions = document.getElementById("suggestions");
const find = document.querySelector(".find");
const box = document.getElementById("q");
const options = () => [...suggestions.querySelectorAll("[role=option]")];
const point = to => {
  options().forEach(option => option.setAttribute("aria-selected", option === to));
  if (to) box.setAttribute("aria-activedescendant", to.id); else box.removeAttribute("aria-activedescendant");
  to?.scrollIntoView({ block: "nearest" });
};
const expand = () => { box.setAttribute("aria-expanded", options().length > 0); point(); };
const close = () => { suggestions.replaceChildren(); expand(); };
box.setAttribute("role", "combobox");
box.setAttribute("aria-autocomplete", "list");
box.setAttribute("aria-controls", "suggestions");
expand();
suggestions.addEventListener("htmx:afterSwap", expand);
find.addEventListener("keydown", event => {
  const all = options();
  const at = all.findIndex(option => option.getAttribute("aria-selected") === "true");
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") { close(); box.focus(); }
  if (event.key === "Enter" && at >= 0) { event.preventDefault(); all[at].click(); }
  if (!step || !all.length) return;
  event.preventDefault();
  const next = at + step;
  point(next < -1 ? all.at(-1) : all[next]);
});

// Arrow keys walk through the cells of the heat map; Tab leaves it.
const grid = document.querySelector(".heat tbody");
if (grid) {
  const cells = [...grid.rows].map(row => [...row.querySelectorAll("a")]);
  cells.flat().forEach((link, i) => { link.tabIndex = i ? -1 : 0; });
  grid.addEventListener("keydown", event => {
    const row = cells.findIndex(links => links.includes(event.target));
    const move = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key];
    const links = move && cells[row + move[0]];
    const next = links?.[cells[row].indexOf(event.target) + move[1]];
    if (!next) return;
    event.preventDefault();
    event.target.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  });
}
find.addEventListener("focusout", event => {
  if (!find.contains(event.relatedTarget)) setTimeout(close, 150);
});

// Words of the glossary say what they mean on hover, focus and touch; Escape closes, the pointer may enter.
const meaning = document.createElement("div");
meaning.id = "meaning";
meaning.role = "tooltip";
meaning.hidden = true;
document.body.append(meaning);
let explained;
let leaving;
const explain = term => {
  clearTimeout(leaving);
  if (explained === term) return;
  hush();
  explained = term;
  meaning.textContent = term.dataset.meaning;
  meaning.hidden = false;
  term.setAttribute("aria-describedby", meaning.id);
  const at = term.getBoundingClientRect();
  const above = at.top > meaning.offsetHeight + 12;
  meaning.style.left = `${Math.max(8, Math.min(at.left, root.clientWidth - meaning.offsetWidth - 8)) + scrollX}px`;
  meaning.style.top = `${(above ? at.top - meaning.offsetHeight - 6 : at.bottom + 6) + scrollY}px`;
};
const hush = () => {
  clearTimeout(leaving);
  explained?.removeAttribute("aria-describedby");
  explained = undefined;
  meaning.hidden = true;
};
const termAt = target => target.closest?.(".term");
document.addEventListener("pointerover", ({ target, pointerType }) => {
  const term = termAt(target);
  if (term && pointerType !== "touch") explain(term);
  else if (target.closest?.("#meaning")) clearTimeout(leaving);
  else if (explained && explained !== document.activeElement) { clearTimeout(leaving); leaving = setTimeout(hush, 250); }
});
document.addEventListener("focusin", ({ target }) => { const term = termAt(target); if (term) explain(term); else hush(); });
document.addEventListener("keydown", ({ key }) => { if (key === "Escape") hush(); });
// The first touch explains, the second one follows the link.
let touched;
document.addEventListener("pointerdown", ({ target, pointerType }) => {
  const term = termAt(target);
  touched = pointerType === "touch" && term !== explained ? term : undefined;
  if (!term && !target.closest?.("#meaning")) hush();
});
document.addEventListener("click", event => {
  const term = termAt(event.target);
  if (!term || term !== touched) return;
  event.preventDefault();
  explain(term);
});
document.addEventListener("htmx:beforeSwap", hush);

// Tables that are wider than the page say so.
const widths = new ResizeObserver(entries => entries.forEach(({ target }) => {
  if (target.scrollWidth > target.clientWidth + 1) target.dataset.hint = document.body.dataset.aside;
  else delete target.dataset.hint;
}));
const tables = () => document.querySelectorAll(".scroll").forEach(box => widths.observe(box));
document.addEventListener("htmx:load", tables);
tables();

// Charts and maps bring their own scripts, once a page shows one.
const bring = (name, wanted) => {
  if (!document.querySelector(wanted) || document.querySelector(`script[data-of=${name}]`)) return;
  const script = document.createElement("script");
  script.src = document.body.dataset[name];
  script.dataset.of = name;
  document.head.append(script);
};
const figures = () => {
  bring("charts", "figure[data-chart]");
  bring("figures", "figure[data-title]");
};
document.addEventListener("htmx:load", figures);
figures();
