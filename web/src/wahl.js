// Choosing from many: a field above the list, and the list follows what is typed. List and choice stay the browser's own
// controls, so keyboard, telephone and screen reader work as everywhere. The same words are found as by `Wortsuche`.
const form = (text) => text.toLowerCase()
  .replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss')
  .normalize('NFD').replace(/\p{M}+/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

const passt = (getippt, worte) => form(getippt).split(' ').every((g) => worte.some((w) => w.startsWith(g)));

const worte = (text, auch) => form(`${text} ${auch ?? ''}`).split(' ');

// Says what has happened when the person pauses.
function ansage(stand, satz) {
  let warten;
  return () => { clearTimeout(warten); warten = setTimeout(() => { stand.textContent = satz(); }, 400); };
}

document.querySelectorAll('select[data-wahl]').forEach((select) => {
  const { suche, treffer, keine, gewaehlt } = select.dataset;
  const feld = document.createElement('input');
  Object.assign(feld, { id: `${select.id}-suche`, type: 'text', className: 'kern-form-input__input', autocomplete: 'off', spellcheck: false, value: select.dataset.wahl });
  const frage = document.createElement('label');
  Object.assign(frage, { htmlFor: feld.id, textContent: suche, className: 'kern-label dk-wahl-frage' });
  const stand = document.createElement('p');
  stand.className = 'dk-liste-stand';
  stand.setAttribute('role', 'status');
  select.parentElement.before(frage, feld);
  select.parentElement.after(stand);
  const leer = [...select.options].filter((o) => !o.value);
  const eintraege = [...select.options].filter((o) => o.value).map((o) => ({ o, worte: worte(o.text, o.dataset.auch) }));
  const melden = ansage(stand, () => {
    const passende = select.options.length - leer.length;
    if (select.value) return `${gewaehlt} ${select.selectedOptions[0].text}`;
    return feld.value.trim() ? (passende ? `${treffer} ${passende}` : keine) : '';
  });
  const filtern = () => {
    const vorher = select.value;
    const passende = eintraege.filter((e) => passt(feld.value, e.worte)).map((e) => e.o);
    select.replaceChildren(...leer, ...passende);
    select.value = passende.some((o) => o.value === vorher) ? vorher : '';
    if (feld.value.trim() && passende.length === 1) select.value = passende[0].value;
    melden();
  };
  feld.addEventListener('input', filtern);
  select.addEventListener('change', melden);
  if (feld.value) filtern();
});

document.querySelectorAll('[data-liste]').forEach((liste) => {
  const suche = liste.querySelector('.dk-liste-suche');
  const feld = suche.querySelector('input');
  const kaestchen = [...liste.querySelectorAll('input[type=checkbox]')].map((k) => ({
    k, zeile: k.parentElement, text: k.nextElementSibling.textContent,
    worte: worte(k.nextElementSibling.textContent, k.dataset.auch),
  }));
  const melden = ansage(liste.querySelector('[role=status]'), () => {
    const da = kaestchen.filter((e) => !e.zeile.hidden).length;
    const gewaehlt = kaestchen.filter((e) => e.k.checked).map((e) => e.text).join(', ');
    const treffer = feld.value.trim() ? (da ? `${liste.dataset.treffer} ${da}. ` : `${liste.dataset.keine} `) : '';
    return treffer + (gewaehlt ? `${liste.dataset.gewaehlt} ${gewaehlt}` : '');
  });
  const filtern = () => {
    kaestchen.forEach((e) => { e.zeile.hidden = !passt(feld.value, e.worte); });
    melden();
  };
  suche.hidden = false;
  suche.querySelector('button')?.remove();
  feld.removeAttribute('name');
  feld.addEventListener('input', filtern);
  liste.addEventListener('change', melden);
  filtern();
});
