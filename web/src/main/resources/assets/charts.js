// Draws <figure data-chart="kind" data-figures="json">, see docs/how-to/add-a-chart.md. Loaded when a page has one.
// The content security policy forbids styles in HTML: so canvas, and tooltips drawn on it (richText).
(() => {
  const root = document.documentElement;
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const drawn = new Map();
  const numbers = new Intl.NumberFormat(root.lang, { maximumFractionDigits: 2 });
  const number = value => numbers.format(value);

  // Custom properties hold light-dark(); only a used colour is resolved.
  const probe = document.createElement("span");
  const colour = name => { probe.style.color = `var(--${name})`; return getComputedStyle(probe).color; };

  const theme = () => {
    document.body.append(probe);
    const look = {
      ink: colour("ink"), quiet: colour("quiet"), rule: colour("rule"), sheet: colour("sheet"), accent: colour("accent"),
      pale: colour("heat-low"), deep: colour("heat-high"), onDeep: colour("accent-ink"),
      palette: [1, 2, 3, 4, 5, 6, 7, 8].map(i => colour(`chart-${i}`)),
      font: getComputedStyle(document.body).fontFamily.replaceAll('"', "'"),
    };
    probe.remove();
    return look;
  };

  const shorten = (text, most) => text.length > most ? text.slice(0, most - 1) + "…" : text;
  const shapes = ["circle", "diamond", "roundRect", "triangle"];
  const tip = (...lines) => lines.filter(Boolean).join("\n");
  const axis = (t, extra) => ({
    nameTextStyle: { color: t.quiet, fontSize: 13 }, axisLabel: { color: t.quiet, fontSize: 12, hideOverlap: true },
    axisLine: { lineStyle: { color: t.rule } }, axisTick: { show: false }, splitLine: { lineStyle: { color: t.rule } }, ...extra,
  });
  const legend = (t, names) => names.length > 1
    ? { data: names, top: 0, left: 0, itemGap: 18, textStyle: { color: t.ink, fontSize: 13 } } : undefined;

  const kinds = {
    // The field itself in the middle, the others around it: the most linked side by side, as wide as there is room.
    network(f, t, width, height) {
      const narrow = width < 560;
      const top = f.groups.length > 1 ? (narrow ? 16 + 34 * f.groups.length : 56) : 24;
      const left = [...f.nodes.filter(node => node.group !== 0)];
      const weight = (a, b) => f.links.find(link => link.from === a.id && link.to === b.id || link.from === b.id && link.to === a.id)?.weight ?? 0;
      const ring = left.splice(0, 1);
      while (left.length) {
        const next = left.reduce((best, node) => weight(ring.at(-1), node) > weight(ring.at(-1), best) ? node : best);
        ring.push(...left.splice(left.indexOf(next), 1));
      }
      const centre = { x: width / 2, y: (top + height) / 2 };
      const reach = { x: width * (narrow ? .31 : .3), y: (height - top) / 2 - (narrow ? 30 : 24) };
      const place = node => {
        const number = ring.indexOf(node);
        if (number < 0) return { ...centre, side: narrow ? "bottom" : "right" };
        const angle = 2 * Math.PI * (number + .5) / ring.length - Math.PI / 2;
        return { x: centre.x + reach.x * Math.cos(angle), y: centre.y + reach.y * Math.sin(angle), side: narrow ? "bottom" : Math.cos(angle) < 0 ? "left" : "right" };
      };
      const box = [{ x: 0, y: top }, { x: width, y: height }];
      return {
        legend: legend(t, f.groups),
        series: [{
          type: "graph", layout: "none", roam: false, left: 0, right: 0, top, bottom: 0,
          categories: f.groups.map((name, i) => ({ name, symbol: shapes[i % 4] })),
          // Two corners without a mark keep the places as they are computed.
          data: [...box.map(corner => ({ ...corner, symbolSize: 0, silent: true, label: { show: false } })), ...f.nodes.map(node => {
            const { x, y, side } = place(node);
            return { id: node.id, name: node.name, category: node.group, symbolSize: 12 + node.size * .3, node, x, y, label: { position: side } };
          })],
          edges: f.links.map(link => ({ source: link.from, target: link.to, lineStyle: { width: .6 + 4 * link.weight } })),
          label: { show: true, color: t.ink, fontSize: 12, textBorderColor: t.sheet, textBorderWidth: 3, formatter: p => shorten(p.name, narrow ? 14 : 34) },
          labelLayout: { hideOverlap: true }, lineStyle: { color: t.quiet, opacity: .55 }, emphasis: { focus: "adjacency" },
        }],
        tooltip: { formatter: p => p.dataType === "edge" ? "" : tip(p.name, p.data.node?.note) },
        href: p => p.data.node?.href,
      };
    },

    heatmap(f, t, width) {
      const mark = (f.high + f.low) / 2;
      return {
        grid: { left: 4, right: 8, top: 8, bottom: 52, outerBoundsMode: "same" },
        xAxis: axis(t, { type: "category", data: f.columns, position: "top", splitLine: { show: false }, axisLabel: { color: t.ink, interval: 0, rotate: f.columns.length > 8 || width < 560 ? 60 : 0, formatter: text => shorten(text, 22) } }),
        yAxis: axis(t, { type: "category", data: f.rows, inverse: true, splitLine: { show: false }, axisLabel: { color: t.ink, interval: 0, formatter: text => shorten(text, width < 560 ? 14 : 34) } }),
        visualMap: { min: f.low, max: f.high, calculable: false, orient: "horizontal", left: 0, bottom: 0, itemHeight: 140, itemWidth: 12, text: [`${number(f.high)} ${f.unit}`, number(f.low)], textStyle: { color: t.quiet }, inRange: { color: [t.pale, t.deep] } },
        series: [{
          type: "heatmap", data: f.cells.map(cell => ({ value: [cell.column, cell.row, cell.value], cell })),
          itemStyle: { borderColor: t.sheet, borderWidth: 1 },
          label: { show: true, fontSize: 13, formatter: p => p.data.cell.marked ? (p.data.cell.value > mark ? "{deep|●}" : "{pale|●}") : "", rich: { deep: { color: t.sheet }, pale: { color: t.ink } } },
        }],
        tooltip: { formatter: p => tip(`${f.rows[p.data.cell.row]} × ${f.columns[p.data.cell.column]}`, `${number(p.data.cell.value)} ${f.unit}`, p.data.cell.marked && f.marked) },
        href: p => p.data.cell.href,
      };
    },
  };

  const draw = figure => {
    const plot = figure.querySelector(".plot");
    const figures = JSON.parse(figure.dataset.figures);
    if (figures.rows) plot.style.height = `${Math.max(320, figures.rows.length * 24 + 190)}px`;
    if (figures.nodes && plot.clientWidth < 560) plot.style.height = "29rem";
    const chart = drawn.get(figure) ?? echarts.init(plot);
    const look = theme();
    const { href, ...option } = kinds[figure.dataset.chart](figures, look, plot.clientWidth, plot.clientHeight);
    const full = {
      color: look.palette, textStyle: { fontFamily: look.font, color: look.ink }, animation: !still.matches, animationDuration: 400,
      ...option,
      tooltip: { renderMode: "richText", confine: true, backgroundColor: look.sheet, borderColor: look.rule, textStyle: { color: look.ink, fontSize: 13 }, ...option.tooltip },
    };
    chart.setOption(full, true);
    // For figures.js: the chart as it is seen, as a drawing.
    figure.drawing = () => {
      const size = { width: plot.clientWidth, height: plot.clientHeight };
      const twin = echarts.init(null, null, { renderer: "svg", ssr: true, ...size });
      twin.setOption({ ...full, animation: false });
      const markup = twin.renderToSVGString().replace(/<style[\s\S]*?<\/style>/g, "").replace(/ (class|ecmeta_\w+)="[^"]*"/g, "");
      twin.dispose();
      return { ...size, markup, ground: look.sheet };
    };
    chart.off("click");
    chart.on("click", target => { const there = href(target); if (there) location.assign(there); });
    if (!drawn.has(figure)) {
      drawn.set(figure, chart);
      figure.querySelector("details").open = false;
      figure.classList.add("ready");
      new ResizeObserver(() => figure.isConnected && chart.resize()).observe(plot);
    }
  };

  const asTable = figure => { figure.querySelector(".plot").hidden = true; figure.classList.add("ready"); };

  let library;
  const echartsReady = () => library ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = document.body.dataset.echarts;
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });

  // A chart further down costs nothing until one comes near it.
  const near = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(({ target }) => {
    near.unobserve(target);
    echartsReady().then(() => draw(target)).catch(() => asTable(target));
  }), { rootMargin: "500px" });

  const look = () => {
    drawn.forEach((chart, figure) => { if (!figure.isConnected) { chart.dispose(); drawn.delete(figure); } });
    document.querySelectorAll("figure[data-chart]:not(.ready)").forEach(figure => near.observe(figure));
  };
  const again = () => drawn.forEach((chart, figure) => draw(figure));

  document.addEventListener("htmx:load", look);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
  new MutationObserver(again).observe(root, { attributeFilter: ["data-theme"] });
  look();
})();
