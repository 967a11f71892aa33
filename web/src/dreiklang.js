// The seasoning. Every page works without this file.
import './passkey.js';

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
