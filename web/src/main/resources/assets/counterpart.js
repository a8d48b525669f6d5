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

// A changed weight or filter counts at once.
document.getElementById("question")?.addEventListener("change", event => {
  if (event.target.matches("select, input[type=number]")) event.currentTarget.requestSubmit();
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
