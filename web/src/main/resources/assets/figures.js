// Maps that zoom, and pictures that are saved. Loaded when a page has one.
(() => {
  const SVG = "http://www.w3.org/2000/svg";

  // --- Maps -------------------------------------------------------------------------------------------------------

  // Radii are made for a map of this width; on other widths and when zoomed, circles keep their size on the screen.
  const USUAL_WIDTH = 730;
  const LEAST_RADIUS = 11;
  const LEAST_WIDTH = 60;
  const WORLD = 2000;

  // As CircleLayout.java: the first circle stays, later ones move more.
  const apart = (circles, fixed) => {
    const all = [...circles.map((circle, i) => ({ ...circle, mobility: Math.max(i, .001) })), ...fixed.map(circle => ({ ...circle, mobility: 0 }))];
    for (let round = 0; round < 80; round++) {
      for (let i = 0; i < all.length; i++) {
        for (let j = i + 1; j < all.length; j++) {
          const [a, b] = [all[i], all[j]];
          const missing = (a.r + b.r) * 1.06 - Math.hypot(b.x - a.x, b.y - a.y);
          const both = a.mobility + b.mobility;
          if (missing <= 0 || !both) continue;
          const angle = a.x === b.x && a.y === b.y ? i : Math.atan2(b.y - a.y, b.x - a.x);
          [[a, -1], [b, 1]].forEach(([one, way]) => {
            one.x += way * Math.cos(angle) * missing * one.mobility / both;
            one.y += way * Math.sin(angle) * missing * one.mobility / both;
          });
        }
      }
    }
    return all;
  };

  const set = (element, values) => element && Object.entries(values).forEach(([name, value]) => element.setAttribute(name, value));

  const zoomable = figure => {
    const svg = figure.querySelector(".map-view > svg");
    const { x, y, width, height } = svg.viewBox.baseVal;
    const whole = { x, y, width, height };
    let view = { ...whole };
    const lines = [...svg.querySelectorAll(".lead-line")];
    const dots = [...svg.querySelectorAll("circle")].map((circle, i) => ({
      circle, text: circle.nextElementSibling, line: lines[i],
      x: +(lines[i] ?? circle).getAttribute(lines[i] ? "x2" : "cx"), y: +(lines[i] ?? circle).getAttribute(lines[i] ? "y2" : "cy"),
      size: Math.max(circle.r.baseVal.value * USUAL_WIDTH / whole.width, lines[i] ? LEAST_RADIUS : 4),
    }));
    const home = svg.querySelector(".home");
    const place = home?.transform.baseVal[0].matrix;
    const reach = home && home.getBBox().width / 2 * USUAL_WIDTH / whole.width;

    const unit = () => Math.max(view.width / svg.clientWidth, view.height / svg.clientHeight);
    const arrange = () => {
      if (!svg.clientWidth || !svg.clientHeight) return;
      const scale = unit();
      const fixed = home ? [{ x: place.e, y: place.f, r: reach * scale }] : [];
      const circles = dots.map(({ x, y, size }) => ({ x, y, r: size * scale }));
      const placed = lines.length ? apart(circles, fixed) : circles;
      dots.forEach(({ circle, text, line }, i) => {
        const { x, y, r } = placed[i];
        set(circle, { cx: x, cy: y, r });
        set(line, { x1: x, y1: y });
        if (line) set(text, { x, y, "font-size": r });
      });
      if (home) home.setAttribute("transform", `translate(${place.e} ${place.f}) scale(${scale * USUAL_WIDTH / whole.width})`);
    };
    const show = next => {
      const width = Math.min(Math.max(next.width, Math.min(LEAST_WIDTH, whole.width)), WORLD);
      view = { x: next.x, y: next.y, width, height: width * whole.height / whole.width };
      set(svg, { viewBox: [view.x, view.y, view.width, view.height].map(length => Math.round(length * 100) / 100).join(" ") });
      figure.classList.toggle("zoomed", view.width < whole.width);
      arrange();
    };
    const zoom = (factor, at = { x: view.x + view.width / 2, y: view.y + view.height / 2 }) => {
      const width = Math.min(Math.max(view.width * factor, LEAST_WIDTH), WORLD);
      const share = width / view.width;
      show({ x: at.x - (at.x - view.x) * share, y: at.y - (at.y - view.y) * share, width });
    };
    const move = (dx, dy) => show({ ...view, x: view.x + dx, y: view.y + dy });
    const steps = { in: () => zoom(.6), out: () => zoom(1 / .6), fit: () => show(whole) };
    const point = event => new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());

    figure.addEventListener("click", ({ target }) => steps[target.closest("[data-zoom]")?.dataset.zoom]?.());
    figure.addEventListener("keydown", event => {
      const far = view.width / 8;
      const key = { "+": steps.in, "-": steps.out, 0: steps.fit,
        ArrowLeft: () => move(-far, 0), ArrowRight: () => move(far, 0), ArrowUp: () => move(0, -far), ArrowDown: () => move(0, far) }[event.key];
      if (!key || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("[data-save]")) return;
      event.preventDefault();
      key();
    });
    // The wheel scrolls the page, unless the map was chosen before or a key is held.
    svg.addEventListener("wheel", event => {
      if (!event.ctrlKey && !event.metaKey && !figure.contains(document.activeElement)) return;
      event.preventDefault();
      zoom(event.deltaY > 0 ? 1.2 : 1 / 1.2, point(event));
    }, { passive: false });

    let grip;
    svg.addEventListener("pointerdown", event => {
      if (event.isPrimary && (event.pointerType === "mouse" || figure.classList.contains("zoomed"))) grip = { x: event.clientX, y: event.clientY, moved: false };
    });
    svg.addEventListener("pointermove", event => {
      if (!grip || event.pointerType === "mouse" && !event.buttons) { grip = undefined; return; }
      const [dx, dy] = [event.clientX - grip.x, event.clientY - grip.y];
      if (!grip.moved && Math.hypot(dx, dy) < 5) return;
      if (!grip.moved) svg.setPointerCapture(event.pointerId);
      grip = { x: event.clientX, y: event.clientY, moved: true };
      move(-dx * unit(), -dy * unit());
    });
    // The end of a movement is no click on what lies below it.
    svg.addEventListener("click", event => {
      if (grip?.moved) { event.preventDefault(); event.stopPropagation(); }
      grip = undefined;
    }, true);
    svg.addEventListener("pointercancel", () => { grip = undefined; });

    new ResizeObserver(arrange).observe(svg);
  };

  // --- Pictures ---------------------------------------------------------------------------------------------------

  const KEPT = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linejoin", "opacity",
    "font-size", "font-weight", "text-anchor", "dominant-baseline", "paint-order", "vector-effect"];
  const MARGIN = 24;
  const FONT = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
  const colour = name => {
    const probe = document.createElement("span");
    probe.hidden = true;
    document.body.append(probe);
    probe.style.color = `var(--${name})`;
    const used = getComputedStyle(probe).color;
    probe.remove();
    return used;
  };

  // The drawing with its colours as attributes: the file has no style sheet.
  const inlined = (shown, copy) => {
    const style = getComputedStyle(shown);
    if (style.display === "none") { copy.remove(); return; }
    const children = [...shown.children].map((child, i) => [child, copy.children[i]]);
    KEPT.forEach(name => { const value = style.getPropertyValue(name); if (value && value !== "none" || name === "fill" || name === "stroke") copy.setAttribute(name, value); });
    [...copy.attributes].filter(({ name }) => /^(class|id|data-.*|aria-.*|role|tabindex)$/.test(name)).forEach(({ name }) => copy.removeAttribute(name));
    if (shown.href?.baseVal) copy.setAttribute("href", new URL(shown.href.baseVal, location.href));
    children.forEach(([child, twin]) => inlined(child, twin));
  };

  const drawing = figure => {
    if (figure.drawing) return figure.drawing();
    const shown = figure.querySelector(".map-view > svg, .plot-picture, .tiles");
    const copy = shown.cloneNode(true);
    inlined(shown, copy);
    const { width, height } = shown.getBoundingClientRect();
    const box = shown.viewBox.baseVal;
    const wide = width || box.width;
    const size = { width: wide, height: height || wide * box.height / box.width };
    set(copy, { ...size, overflow: "hidden" });
    return { ...size, markup: new XMLSerializer().serializeToString(copy), ground: figure.matches(".map") ? colour("sea") : colour("sheet") };
  };

  const escaped = text => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);
  const wrapped = (text, most) => text.split(" ").reduce((lines, word) => {
    const line = `${lines.at(-1)} ${word}`.trim();
    return line.length <= most ? [...lines.slice(0, -1), line] : [...lines, word];
  }, [""]);

  // The legend that stands beside the drawing, in one line.
  const legend = (figure, y) => {
    let x = MARGIN;
    return [...figure.querySelectorAll(".plot-legend li, .tile-legend [class^=depth]")].map(entry => {
      const shown = entry.querySelector("svg");
      const copy = shown.cloneNode(true);
      inlined(shown, copy);
      const text = entry.textContent.trim();
      set(copy, { x, y, width: 13, height: 13 });
      const markup = `${new XMLSerializer().serializeToString(copy)}<text x="${x + 19}" y="${y + 11}" font-size="13" fill="${colour("ink")}">${escaped(text)}</text>`;
      x += 45 + text.length * 7.5;
      return markup;
    }).join("");
  };

  // Title, picture and where it is from.
  const sheet = figure => {
    const { source, licences, method } = figure.querySelector(".save").dataset;
    const { width, height, markup, ground } = drawing(figure);
    const day = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: "medium" });
    const address = location.href.replace(/#.*/, "");
    const title = wrapped(figure.dataset.title, Math.floor(width / 11.5));
    const citation = [`${source}, ${day}.`, address, `${licences} ${new URL(method, location.href)}#sources`].flatMap(line => wrapped(line, Math.floor(width / 6)));
    const top = MARGIN + title.length * 24;
    const keys = legend(figure, top + height + 12);
    const note = figure.matches(".map") ? wrapped(figure.querySelector("figcaption > span").textContent, Math.floor(width / 7)) : [];
    const foot = top + height + (keys ? 26 : 0) + note.length * 18;
    const whole = { width: Math.ceil(width) + 2 * MARGIN, height: Math.ceil(foot + 20 + citation.length * 16 + MARGIN / 2) };
    const line = (text, y, size, weight, ink) =>
      `<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${ink}">${escaped(text)}</text>`;
    return { ...whole, xml: `<svg xmlns="${SVG}" width="${whole.width}" height="${whole.height}" viewBox="0 0 ${whole.width} ${whole.height}" font-family="${FONT}">`
      + `<title>${escaped(figure.dataset.title)}</title><desc>${escaped(citation.join(" "))}</desc>`
      + `<rect width="100%" height="100%" fill="${colour("sheet")}"/>`
      + title.map((text, i) => line(text, MARGIN + 10 + i * 24, 18, 650, colour("ink"))).join("")
      + `<rect x="${MARGIN}" y="${top}" width="${width}" height="${height}" fill="${ground}"/>`
      + `<g transform="translate(${MARGIN} ${top})">${markup}</g>`
      + keys
      + note.map((text, i) => line(text, top + height + 20 + i * 18, 13, 400, colour("ink"))).join("")
      + citation.map((text, i) => line(text, foot + 24 + i * 16, 12, 400, colour("quiet"))).join("") + "</svg>" };
  };

  const download = (blob, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };

  const pixels = async ({ width, height, xml }) => {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(xml)}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [2 * width, 2 * height];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise(resolve => canvas.toBlob(resolve, "image/png"));
  };

  document.addEventListener("click", async ({ target }) => {
    const button = target.closest("[data-save]");
    if (!button) return;
    const figure = button.closest("figure");
    const name = `counterpart-${figure.dataset.title.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss").replace(/[^a-z0-9]+/g, "-").slice(0, 60).replace(/^-|-$/g, "")}`;
    const drawn = sheet(figure);
    if (button.dataset.save === "svg") download(new Blob([drawn.xml], { type: "image/svg+xml" }), `${name}.svg`);
    else download(await pixels(drawn), `${name}.png`);
  });

  const look = () => document.querySelectorAll("figure.map:not(.ready)").forEach(figure => {
    figure.classList.add("ready");
    zoomable(figure);
  });
  document.addEventListener("htmx:load", look);
  look();
})();
