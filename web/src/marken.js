// Two clicks on a page make a mark: the first one is kept here instead of loading the whole page.
const formular = document.querySelector('form[data-marken]');
const bild = formular?.querySelector('input[type=image]');

function ecke(ereignis) {
  const kasten = bild.getBoundingClientRect();
  const anteil = (wert, ganz) => Math.round(Math.min(1, Math.max(0, wert / ganz)) * 10000);
  return `${anteil(ereignis.clientX - kasten.left, kasten.width)}-${anteil(ereignis.clientY - kasten.top, kasten.height)}`;
}

bild?.addEventListener('click', (ereignis) => {
  const erste = formular.elements.ecke;
  if (erste.value || ereignis.detail === 0) return;
  ereignis.preventDefault();
  erste.value = ecke(ereignis);
  const [x, y] = erste.value.split('-').map((wert) => wert / 100);
  const punkt = document.createElement('span');
  punkt.className = 'dk-ecke';
  punkt.style.left = `${(x / 100) * bild.width}px`;
  punkt.style.top = `${(y / 100) * bild.height}px`;
  bild.after(punkt);
  formular.querySelector('[role=status]').textContent = formular.dataset.marken;
});
