// The seasoning. Every page works without this file.
import './ablagezone.js';
import './marken.js';
import './passkey.js';
import './stadtplan.js';
import './tasten.js';
import './wahl.js';

// The error summary takes the focus when the page arrives with errors.
document.querySelector('[data-fokus]')?.focus();

// A second click on the same button sends nothing new (the server would recognise it anyway).
document.addEventListener('submit', (ereignis) => {
  const formular = ereignis.target;
  if (formular.dataset.gesendet) { ereignis.preventDefault(); return; }
  formular.dataset.gesendet = 'ja';
  setTimeout(() => { delete formular.dataset.gesendet; }, 5000);
});
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-gesendet]').forEach((f) => { delete f.dataset.gesendet; });
});

// A preview follows what is typed: the page itself is asked for, and only the preview is taken out of it.
document.querySelectorAll('form[data-vorschau]').forEach((formular) => {
  let warten;
  formular.addEventListener('input', () => {
    clearTimeout(warten);
    warten = setTimeout(async () => {
      const felder = new URLSearchParams(new FormData(formular));
      felder.set('aktion', 'vorschau');
      const antwort = await fetch(formular.action, { method: 'POST', body: felder });
      if (!antwort.ok) return;
      const neu = new DOMParser().parseFromString(await antwort.text(), 'text/html').getElementById(formular.dataset.vorschau);
      if (neu) document.getElementById(formular.dataset.vorschau).replaceWith(neu);
    }, 400);
  });
});
