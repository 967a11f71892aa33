// Single keys on the list of Vorgaenge, only where the page says so: every person can switch them off (WCAG 2.1.4). Each key only does what a
// link, a box or a heading of the page does as well; Enter and the space bar stay the browser's own.
const tafel = document.querySelector('table[data-tasten]');

const verweise = () => [...tafel.querySelectorAll('tbody th a')];

function gehen(schritt) {
  const alle = verweise();
  const jetzt = alle.indexOf(document.activeElement?.closest('tr')?.querySelector('th a'));
  alle[jetzt < 0 ? 0 : Math.min(alle.length - 1, Math.max(0, jetzt + schritt))]?.focus();
}

const taten = {
  j: () => gehen(1),
  k: () => gehen(-1),
  x: () => document.activeElement?.closest('tr')?.querySelector('input[type=checkbox]')?.click(),
  '/': () => document.getElementById('suche')?.focus(),
  '?': () => {
    const hilfe = document.getElementById('tasten');
    hilfe.open = true;
    hilfe.querySelector('summary').focus();
  },
};

// In the table the arrows go from row to row; elsewhere they scroll as always.
const pfeile = { ArrowDown: taten.j, ArrowUp: taten.k };

if (tafel) {
  document.addEventListener('keydown', (taste) => {
    if (taste.ctrlKey || taste.altKey || taste.metaKey || taste.defaultPrevented) return;
    if (taste.target.matches('input:not([type=checkbox]), select, textarea, [contenteditable]')) return;
    const tat = taten[taste.key] ?? (tafel.querySelector('tbody').contains(document.activeElement) ? pfeile[taste.key] : undefined);
    if (!tat) return;
    taste.preventDefault();
    tat();
  });
}
