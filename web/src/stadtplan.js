// A map to click at, without loading the whole page: the page itself is asked for, and only the map and the address are taken out of it.
const zeigeStandort = () => {
  if (!navigator.geolocation) return;
  document.querySelectorAll('[data-stadtplan] [data-standort]').forEach((s) => { s.hidden = false; });
};

function uebernimm(karte, neu, seite) {
  const offen = karte.querySelector('details')?.open;
  karte.querySelector('[data-plan]').replaceWith(neu.querySelector('[data-plan]'));
  karte.querySelector('[role=status]').textContent = neu.querySelector('[role=status]').textContent;
  const details = karte.querySelector('details');
  if (details && offen) details.open = true;
  const adresse = 'frage-' + karte.dataset.stadtplan.replace(/_punkt$/, '_adresse');
  const hier = document.getElementById(adresse);
  const dort = seite.getElementById(adresse);
  if (hier && dort) hier.value = dort.value;
  zeigeStandort();
}

async function bediene(karte, formular, schalter) {
  const felder = new FormData(formular, schalter);
  for (const [name, wert] of [...felder]) if (wert instanceof File) felder.delete(name);
  karte.setAttribute('aria-busy', 'true');
  const antwort = await fetch(formular.action, { method: 'POST', body: felder }).catch(() => null);
  karte.removeAttribute('aria-busy');
  const seite = antwort?.ok && new DOMParser().parseFromString(await antwort.text(), 'text/html');
  const neu = seite && seite.getElementById(karte.id);
  if (!neu) { location.reload(); return; }
  uebernimm(karte, neu, seite);
  const wieder = [...karte.querySelectorAll('input[type=image], button')].filter((k) => k.name === schalter.name && k.value === schalter.value);
  wieder[0]?.focus({ preventScroll: true });
}

// Only when somebody asks for it the browser is asked where she is; then the button is pressed once more, with the answer.
function standort(karte, schalter, platz) {
  navigator.geolocation.getCurrentPosition(
    (ort) => {
      platz.value = `${ort.coords.latitude.toFixed(5)} ${ort.coords.longitude.toFixed(5)}`;
      schalter.click();
    },
    () => { karte.querySelector('[role=status]').textContent = schalter.closest('[data-standort]').dataset.standort; },
    { enableHighAccuracy: true, timeout: 15000 },
  );
}

document.addEventListener('submit', (ereignis) => {
  const schalter = ereignis.submitter;
  const karte = schalter?.closest('[data-stadtplan]');
  if (!karte) return;
  ereignis.preventDefault();
  ereignis.stopImmediatePropagation();
  const platz = schalter.closest('[data-standort]')?.querySelector('input');
  if (platz && !platz.value) standort(karte, schalter, platz);
  else bediene(karte, ereignis.target, schalter);
}, true);
zeigeStandort();
