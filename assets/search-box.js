import Combobox from '@github/combobox-nav';

/** Milliseconds without typing after which it is asked what is meant. */
const DEBOUNCE = 150;
const MOST = 5;

const form = document.querySelector('form.search');
const input = form.querySelector('input');

const list = document.createElement('div');
list.id = 'suggestions';
list.setAttribute('role', 'listbox');
list.setAttribute('aria-label', input.getAttribute('aria-label'));
list.hidden = true;
const status = document.createElement('div');
status.className = 'unseen';
status.setAttribute('role', 'status');
form.append(list, status);

/** Gives the box its role and the keys. */
const combobox = new Combobox(input, list, { tabInsertsSuggestions: false });
let asking = new AbortController();
let timer;

function close() {
  clearTimeout(timer);
  asking.abort();
  list.hidden = true;
  combobox.stop();
}

function option({ text, more, href }, index) {
  const element = document.createElement('div');
  element.id = `suggestion-${index}`;
  element.setAttribute('role', 'option');
  element.dataset.href = href;
  const name = document.createElement('span');
  name.textContent = text;
  element.append(name);
  if (more) {
    const small = document.createElement('small');
    small.textContent = more;
    element.append(small);
  }
  return element;
}

function show({ completions, products, articles }) {
  const home = form.dataset.home;
  const options = [
    ...completions.map((text) => ({ text, href: `${home}search?q=${encodeURIComponent(text)}` })),
    ...products.map(({ name, slug, category }) => ({
      text: name,
      more: category?.name,
      href: `${home}products/${slug}`,
    })),
    ...articles.map(({ name, slug }) => ({ text: name, href: `${home}articles/${slug}` })),
  ];
  combobox.stop();
  list.replaceChildren(...options.map(option));
  list.hidden = options.length === 0;
  if (!list.hidden) combobox.start();
  const said = options.length === 1 ? form.dataset.count1 : form.dataset.count;
  status.textContent = said.replace('0', String(options.length));
}

async function ask() {
  const text = input.value.trim();
  asking.abort();
  asking = new AbortController();
  if (text === '') return close();
  try {
    const url = `${form.dataset.suggest}&limit=${MOST}&q=${encodeURIComponent(text)}`;
    const answer = await fetch(url, { signal: asking.signal });
    if (answer.ok) show(await answer.json());
  } catch (error) {
    // Without suggestions it is still a search box.
    if (error.name !== 'AbortError') close();
  }
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(ask, DEBOUNCE);
}

input.addEventListener('input', (event) => {
  // Half of what is being composed means nothing yet.
  if (!event.isComposing) later();
});
input.addEventListener('compositionend', later);
input.addEventListener(
  'keydown',
  (event) => {
    // Enter and arrows belong to the input method while it composes.
    if (event.isComposing || event.keyCode === 229) return event.stopImmediatePropagation();
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    }
    if (event.key === 'ArrowDown' && list.hidden) later();
  },
  true,
);
list.addEventListener('combobox-commit', ({ target }) => location.assign(target.dataset.href));
// The pointer must not take the focus from the box before the click is heard.
list.addEventListener('mousedown', (event) => event.preventDefault());
input.addEventListener('blur', close);
