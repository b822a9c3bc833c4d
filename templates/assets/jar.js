// The jar: a marble that is pointed at, touched or reached by the arrow keys shows its note on the slip beside it.
(() => {
  const jar = document.querySelector('svg.jar');
  const slip = document.querySelector('.slip');
  const marbles = jar ? [...jar.querySelectorAll('a:has(> use)')] : [];
  if (!slip || !marbles.length) return;

  const hint = document.querySelector('.slip-hint');
  hint.nextElementSibling.hidden = true;
  hint.hidden = false;

  // The slip takes the place of the browser's own tip, and one stop of the Tab key that of hundreds.
  for (const marble of marbles) {
    const title = marble.querySelector('title');
    marble.setAttribute('aria-label', title.textContent);
    title.remove();
    marble.tabIndex = -1;
  }

  let shown = marbles[0];
  const show = marble => {
    const [when, ...what] = marble.getAttribute('aria-label').split('\n');
    const link = slip.querySelector('a');
    slip.querySelector('p').textContent = what.join(' ');
    link.textContent = when.replace(/\s*[:：]$/, '');
    link.href = marble.href.baseVal;
    slip.className = 'note slip ' + marble.classList[0];
    shown.classList.remove('shown');
    shown.tabIndex = -1;
    marble.classList.add('shown');
    marble.tabIndex = 0;
    shown = marble;
  };
  marbles[0].tabIndex = 0;

  const of = event => event.target.closest('a:has(> use)');
  const nearest = ({ clientX, clientY }) => {
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(jar.getScreenCTM().inverse());
    const far = marble => { const at = marble.querySelector('use'); return Math.hypot(at.x.baseVal.value - x, at.y.baseVal.value - y); };
    return marbles.reduce((one, other) => far(other) < far(one) ? other : one);
  };

  jar.addEventListener('pointerover', event => event.pointerType !== 'touch' && of(event) && show(of(event)));
  jar.addEventListener('focusin', event => of(event)?.matches(':focus-visible') && show(of(event)));

  // A finger is wider than a marble: the first touch shows the nearest, a second one goes to its day.
  let finger = false;
  jar.addEventListener('pointerdown', event => { finger = event.pointerType === 'touch'; });
  jar.addEventListener('click', event => {
    if (!finger || (event.target.closest('a') && !of(event))) return;
    const marble = nearest(event);
    if (marble === shown && of(event) && marble.classList.contains('shown')) return;
    event.preventDefault();
    show(marble);
  });

  jar.addEventListener('keydown', event => {
    const at = marbles.indexOf(of(event));
    const to = { ArrowLeft: at + 1, ArrowDown: at + 1, ArrowRight: at - 1, ArrowUp: at - 1, Home: marbles.length - 1, End: 0 }[event.key];
    if (at < 0 || !marbles[to] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    marbles[to].focus();
    show(marbles[to]);
  });
})();
