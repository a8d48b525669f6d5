// <counterpart-matches cluster="medicalmountains" lang="de" theme="auto" limit="5" strategy="complement"></counterpart-matches>
// Embeds a cluster's matches in any page: one script tag, no dependency, nothing set outside the element. Works under a policy
// that allows scripts and connections to this server; styles are constructed, so style-src needs no exception. Colours are those
// of the page unless theme is light, dark or auto (as the browser is set).
(() => {
  'use strict';
  const server = new URL(document.currentScript.src).origin;
  // By language; the first is the default.
  const texts = {
    de: { list: 'Partnerregionen', points: 'Punkte', loading: 'Vorschläge werden geladen …', failed: 'Die Vorschläge sind gerade nicht erreichbar.', more: 'Alle Vorschläge und Begründungen' },
    en: { list: 'Partner regions', points: 'points', loading: 'Loading matches …', failed: 'The matches cannot be reached right now.', more: 'All matches and reasons' },
  };
  const standard = Object.keys(texts)[0];
  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { display: block; font: inherit; color: inherit; }
    :host([theme=light]), :host([theme=auto]) { color-scheme: light; background: #fff; color: #1c2430; padding: .25rem 1rem; }
    :host([theme=dark]) { color-scheme: dark; background: #161b22; color: #e6e9ee; padding: .25rem 1rem; }
    @media (prefers-color-scheme: dark) {
      :host([theme=auto]) { color-scheme: dark; background: #161b22; color: #e6e9ee; }
    }
    ol { list-style: none; margin: 0; padding: 0; }
    li { padding: .6rem 0; border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
    .row { display: flex; gap: .75rem; justify-content: space-between; flex-wrap: wrap; }
    .score { font-variant-numeric: tabular-nums; white-space: nowrap; }
    p { margin: .25rem 0 0; }
    a { color: inherit; text-underline-offset: .18em; overflow-wrap: anywhere; }
    a:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
  `);

  const made = (name, text, ...children) => {
    const element = document.createElement(name);
    if (text) element.textContent = text;
    element.append(...children);
    return element;
  };

  class CounterpartMatches extends HTMLElement {
    static observedAttributes = ['cluster', 'lang', 'limit', 'strategy', 'key'];

    #asked = 0;
    #waiting = false;

    constructor() {
      super();
      this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [style];
    }

    connectedCallback() { this.#soon(); }

    attributeChangedCallback() { if (this.isConnected) this.#soon(); }

    // Several attributes that change together are one request.
    #soon() {
      if (this.#waiting) return;
      this.#waiting = true;
      queueMicrotask(() => { this.#waiting = false; if (this.isConnected) this.#show(); });
    }

    get #language() { const wanted = this.getAttribute('lang'); return Object.hasOwn(texts, wanted) ? wanted : standard; }

    async #show() {
      const turn = ++this.#asked;
      const words = texts[this.#language];
      this.#replace(words, made('p', words.loading));
      try {
        const answer = await this.#ask();
        if (turn === this.#asked) this.#replace(words, this.#list(answer.matches, words), this.#more(words));
      } catch {
        if (turn === this.#asked) this.#replace(words, made('p', words.failed));
      }
    }

    async #ask() {
      const address = new URL(`/api/v1/clusters/${encodeURIComponent(this.getAttribute('cluster') ?? '')}/matches`, server);
      address.searchParams.set('lang', this.#language);
      address.searchParams.set('limit', this.getAttribute('limit') ?? '5');
      const strategy = this.getAttribute('strategy');
      if (strategy) address.searchParams.set('strategy', strategy);
      address.searchParams.set('fields', 'sentence');
      const key = this.getAttribute('key');
      const response = await fetch(address, { credentials: 'omit', headers: key ? { Authorization: `Bearer ${key}` } : {} });
      if (!response.ok) throw new Error(String(response.status));
      return response.json();
    }

    #replace(words, ...children) {
      const box = made('section', '', ...children);
      box.lang = this.#language;
      box.setAttribute('aria-label', words.list);
      box.setAttribute('aria-live', 'polite');
      this.shadowRoot.replaceChildren(box);
    }

    #list(matches, words) {
      return made('ol', '', ...matches.map((match) => {
        const region = this.#link(`/regions/${encodeURIComponent(match.region.id)}`, `${match.rank}. ${match.region.name}`);
        const score = made('span', `${match.score.toLocaleString(this.#language)} ${words.points}`);
        score.className = 'score';
        const row = made('div', '', region, score);
        row.className = 'row';
        return made('li', '', row, made('p', match.sentence));
      }));
    }

    #more(words) {
      return made('p', '', this.#link(`/clusters/${encodeURIComponent(this.getAttribute('cluster') ?? '')}`, words.more));
    }

    #link(path, text) {
      const link = made('a', text);
      const address = new URL(path, server);
      if (this.#language !== standard) address.searchParams.set('lang', this.#language);
      link.href = address.href;
      return link;
    }
  }

  customElements.define('counterpart-matches', CounterpartMatches);
})();
