// The tag and its preview follow the form at once; without this file the button does it.

const form = document.getElementById("embed-form");
const code = document.getElementById("embed-code");
const copy = document.getElementById("embed-copy");
const preview = document.getElementById("embed-preview");

const write = () => {
  if (!form.reportValidity()) return;
  const { cluster, language, theme, limit, strategy } = Object.fromEntries(new FormData(form));
  const wanted = { cluster, lang: language, theme, limit, strategy };
  const attributes = Object.entries(wanted);
  attributes.forEach(([name, value]) => preview.setAttribute(name, value));
  const tag = attributes.map(([name, value]) => `${name}="${value}"`).join(" ");
  code.textContent = `${code.textContent.split("\n", 1)[0]}\n<counterpart-matches ${tag}></counterpart-matches>`;
};

form.addEventListener("change", write);

copy.hidden = false;
copy.addEventListener("click", async () => {
  await navigator.clipboard.writeText(code.textContent);
  document.getElementById("status").textContent = copy.dataset.done;
});
