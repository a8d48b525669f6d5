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

// Panels stand open where there is room.
const roomy = matchMedia("(min-width: 62rem)");
document.querySelectorAll("details[data-wide]").forEach(details => { details.open = roomy.matches; });

// A list that is ranked again keeps open what was open, keeps the place of the keyboard, and is announced.
let unfolded = [];
let place;
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.target.id !== "content") return;
  unfolded = [...document.querySelectorAll("#content details[id]")].map(({ id, open }) => [id, open]);
  place = document.activeElement?.closest("#content [id]:not(#content)")?.closest("fieldset[id], details[id], nav, section")?.id;
});
document.addEventListener("htmx:afterSwap", ({ detail }) => {
  if (detail.target.id !== "content") return;
  unfolded.forEach(([id, open]) => { const details = document.getElementById(id); if (details) details.open = open; });
});
document.addEventListener("htmx:afterSettle", () => {
  const heading = document.getElementById("ranked");
  const status = document.getElementById("status");
  if (!heading || status.textContent === heading.textContent) return;
  const first = document.querySelector(".short strong")?.textContent;
  status.textContent = first ? `${heading.textContent}: 1. ${first}` : heading.textContent;
  if (document.activeElement === document.body && place) {
    document.getElementById(place)?.querySelector("input, a, select, summary")?.focus({ preventScroll: true });
  }
});

// Suggestions close on Escape and when the focus leaves them.
const suggestions = document.getElementById("suggestions");
const find = document.querySelector(".find");
const close = () => suggestions.replaceChildren();
find.addEventListener("keydown", event => {
  if (event.key === "Escape") { close(); document.getElementById("q").focus(); }
});
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
