// The seasoning. Every page works without this file.
import 'htmx.org';
import './passkey.js';

// After a swap the focus would fall to the body: move it to the error summary or the first heading.
document.addEventListener('htmx:after:swap', () => {
  const ziel = document.querySelector('[data-fokus]') ?? document.querySelector('main h1');
  if (ziel) { ziel.setAttribute('tabindex', '-1'); ziel.focus(); }
});

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
