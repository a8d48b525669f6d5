// Entries of a shortlist can be dragged into another order; the buttons beside them do the same without this file.

if (!window.shortlist) {
  window.shortlist = true;
  const EDGE = 80;
  let held;

  const entryAt = y => [...document.querySelectorAll(".entries > .entry:not(.held)")].find(entry => {
    const box = entry.getBoundingClientRect();
    return y < box.top + box.height / 2;
  });

  document.addEventListener("pointerdown", event => {
    const handle = event.target.closest?.(".handle");
    if (!handle || event.button !== 0) return;
    event.preventDefault();
    held = handle.closest(".entry");
    held.before = held.nextElementSibling;
    held.classList.add("held");
    handle.setPointerCapture(event.pointerId);
  });
  document.addEventListener("pointermove", ({ clientY }) => {
    if (!held) return;
    if (clientY < EDGE) scrollBy(0, -12);
    if (clientY > innerHeight - EDGE) scrollBy(0, 12);
    const next = entryAt(clientY);
    if (next) next.parentElement.insertBefore(held, next);
    else held.parentElement.append(held);
  });
  const drop = keep => {
    if (!held) return;
    const entry = held;
    held = undefined;
    entry.classList.remove("held");
    if (!keep) entry.parentElement.insertBefore(entry, entry.before);
    else if (entry.nextElementSibling !== entry.before) send();
  };
  document.addEventListener("pointerup", () => drop(true));
  document.addEventListener("pointercancel", () => drop(false));
  document.addEventListener("keydown", ({ key }) => { if (key === "Escape") drop(false); });

  const send = () => {
    const form = document.getElementById("order");
    form.querySelectorAll("[name=entry]").forEach(input => input.remove());
    document.querySelectorAll(".entries > .entry").forEach(({ dataset }) => {
      const input = document.createElement("input");
      input.type = "hidden";
      input.name = "entry";
      input.value = dataset.key;
      form.append(input);
    });
    form.requestSubmit();
  };

  // A page that says what was wrong, or that somebody else was faster, is shown as well.
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if ([400, 409].includes(detail.xhr.status) && detail.target.id === "content") {
      detail.shouldSwap = true;
      detail.isError = false;
    }
  });
  document.addEventListener("htmx:afterSettle", () => {
    const moved = document.activeElement?.closest(".entry[data-place]");
    if (moved) document.getElementById("status").textContent = moved.dataset.place;
  });

  // A new link is selected, so that it can be copied at once; the button copies it where the browser allows it.
  const say = text => { document.getElementById("status").textContent = text; };
  const made = document.getElementById("new-link");
  if (made) {
    made.focus();
    made.select();
    setTimeout(say, 100, made.dataset.said);
  }
  document.addEventListener("click", async ({ target }) => {
    const button = target.closest?.("[data-copy]");
    if (!button) return;
    const field = document.getElementById(button.dataset.copy);
    field.focus();
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      document.execCommand("copy");
    }
    say(button.dataset.said);
  });
}
