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

// A region stands out in the list and on the map alike.
const light = ({ type, target }) => {
  const href = target.closest?.(".overview a[href^='#region-']")?.getAttribute("href");
  if (!href) return;
  document.querySelectorAll(`.overview a[href="${href}"]`)
    .forEach(link => link.classList.toggle("lit", type === "pointerover" || type === "focusin"));
};
["pointerover", "pointerout", "focusin", "focusout"].forEach(type => document.addEventListener(type, light));

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

// Charts bring their own script, once a page shows one.
const charts = () => {
  if (!document.querySelector("figure[data-chart]") || document.querySelector("script[data-of=charts]")) return;
  const script = document.createElement("script");
  script.src = document.body.dataset.charts;
  script.dataset.of = "charts";
  document.head.append(script);
};
document.addEventListener("htmx:load", charts);
charts();
