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
      font: getComputedStyle(document.body).fontFamily,
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
    bars(f, t, width) {
      const names = axis(t, { type: "category", data: f.categories, splitLine: { show: false }, inverse: f.across,
        axisLabel: { color: t.ink, fontSize: 12, hideOverlap: !f.across, formatter: text => shorten(text, width < 560 ? 18 : 34) } });
      const values = axis(t, { type: "value", name: f.unit, nameLocation: f.across ? "middle" : "end", nameGap: f.across ? 28 : 12,
        axisLabel: { color: t.quiet, formatter: number } });
      return {
        legend: legend(t, f.series.map(s => s.name)),
        grid: { left: 8, right: 20, top: f.series.length > 1 ? 40 : f.unit && !f.across ? 32 : 12, bottom: f.across && f.unit ? 28 : 8, outerBoundsMode: "same" },
        xAxis: f.across ? values : names, yAxis: f.across ? names : values,
        series: f.series.map((s, i) => ({
          name: s.name, type: f.line ? "line" : "bar", data: s.values, stack: f.stacked ? "all" : undefined,
          barMaxWidth: 28, symbol: ["circle", "rect", "triangle", "diamond"][i % 4], symbolSize: 7, lineStyle: { type: ["solid", "dashed", "dotted"][i % 3], width: 2 },
        })),
        tooltip: { formatter: p => tip(p.name, f.series.length > 1 && p.seriesName, `${number(p.value)} ${f.unit}`) },
        aria: { enabled: true, label: { enabled: false }, decal: { show: f.series.length > 1 && !f.line } },
        href: p => f.hrefs[p.dataIndex],
      };
    },

    scatter(f, t, width) {
      const least = width < 560 ? 14 : 20;
      return {
        legend: legend(t, f.groups),
        grid: { left: 12, right: 24, top: f.groups.length > 1 ? 48 : 20, bottom: 34, outerBoundsMode: "same" },
        xAxis: axis(t, { type: "value", name: f.x, nameLocation: "middle", nameGap: 30, scale: true, axisLabel: { color: t.quiet, formatter: number } }),
        yAxis: axis(t, { type: "value", name: f.y, nameLocation: "middle", nameGap: 36, scale: true, axisLabel: { color: t.quiet, formatter: number } }),
        series: f.groups.map((name, group) => ({
          name, type: "scatter", symbol: shapes[group % 4],
          symbolSize: (value, p) => least + p.data.item.size * (width < 560 ? .14 : .26),
          data: f.items.filter(item => item.group === group).map(item => ({ name: item.name, value: [item.x, item.y], item })),
          itemStyle: { opacity: .88, borderColor: t.sheet, borderWidth: 1.5 },
          label: { show: true, formatter: p => p.data.item.mark, color: t.sheet, fontWeight: 600, fontSize: width < 560 ? 10 : 12 },
          emphasis: { itemStyle: { opacity: 1 } },
        })),
        tooltip: { formatter: p => tip(p.name, p.data.item.note) },
        href: p => p.data.item.href,
      };
    },

    treemap(f, t) {
      const areas = list => list.map(area => ({
        name: area.name, value: area.children.length ? undefined : area.value, area, children: area.children.length ? areas(area.children) : undefined,
      }));
      return {
        series: [{
          type: "treemap", data: areas(f.items), left: 0, right: 0, top: 0, bottom: 0, roam: false, nodeClick: false, breadcrumb: { show: false },
          label: { fontSize: 13, overflow: "truncate", ellipsis: "…", color: t.sheet, padding: [2, 4] },
          labelLayout: p => p.rect.width < 48 || p.rect.height < 18 ? { x: -999, y: -999 } : {},
          upperLabel: { show: true, height: 24, color: t.ink, fontWeight: 600, fontSize: 13 },
          levels: [
            { itemStyle: { gapWidth: 5, borderWidth: 0, borderColor: t.sheet }, upperLabel: { show: false } },
            { itemStyle: { gapWidth: 2, borderWidth: 2, borderColor: t.rule } },
            { itemStyle: { gapWidth: 1 }, colorSaturation: [.35, .6] },
          ],
        }],
        tooltip: { formatter: p => tip(p.treePathInfo.slice(1).map(n => n.name).join(" › "), `${number(p.value)} ${f.unit}`, p.data.area?.note) },
        href: p => p.data.area?.href,
      };
    },

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
    if (figures.across) plot.style.height = `${figures.categories.length * (22 + 10 * (figures.stacked ? 0 : figures.series.length - 1)) + 80}px`;
    const chart = drawn.get(figure) ?? echarts.init(plot);
    const look = theme();
    const { href, ...option } = kinds[figure.dataset.chart](figures, look, plot.clientWidth, plot.clientHeight);
    chart.setOption({
      color: look.palette, textStyle: { fontFamily: look.font, color: look.ink }, animation: !still.matches, animationDuration: 400,
      ...option,
      tooltip: { renderMode: "richText", confine: true, backgroundColor: look.sheet, borderColor: look.rule, textStyle: { color: look.ink, fontSize: 13 }, ...option.tooltip },
    }, true);
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
