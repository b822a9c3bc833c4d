// The jar: a marble that is pointed at, touched or reached by the arrow keys shows its note on the slip beside it.
(() => {
  const [jar, slip, hint] = ['svg.jar', '.slip', '.slip-hint'].map(one => document.querySelector(one));
  const single = 'a:not(.dots, .sand)';
  const marbles = [...jar.querySelectorAll(single)];
  if (!slip || !marbles.length) return;

  const of = event => event.target.closest(single);
  let shown = marbles[0];
  const show = marble => {
    const [when, what] = marble.getAttribute('aria-label').split('\n');
    const link = slip.querySelector('a');
    slip.querySelector('p').textContent = what;
    link.textContent = when.replace(/\s*[:：]$/, '');
    link.href = marble.href.baseVal;
    slip.className = 'note slip ' + marble.classList[0];
    shown.classList.remove('shown');
    shown.tabIndex = -1;
    shown = marble;
    shown.classList.add('shown');
    shown.tabIndex = 0;
  };

  // The slip takes the place of the browser's own tip, and one stop of the Tab key that of hundreds.
  for (const marble of marbles) {
    const title = marble.querySelector('title');
    marble.setAttribute('aria-label', title.textContent);
    marble.tabIndex = marble === shown ? 0 : -1;
    title.remove();
  }
  hint.hidden = false;
  hint.nextElementSibling.hidden = true;

  // Focus is heard one up: a drawing that listens for it is itself a stop of the Tab key in Chromium.
  jar.parentNode.addEventListener('focusin', event => of(event)?.matches(':focus-visible') && show(of(event)));
  jar.addEventListener('pointerover', event => event.pointerType !== 'touch' && of(event) && show(of(event)));

  // A finger is wider than a marble: the first touch shows the nearest, a second one goes to its day.
  let finger = false;
  jar.addEventListener('pointerdown', event => { finger = event.pointerType === 'touch'; });
  jar.addEventListener('click', event => {
    if (!finger || event.target.closest('.dots, .sand') || of(event)?.matches('.shown')) return;
    event.preventDefault();
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(jar.getScreenCTM().inverse());
    const far = ({ lastChild: { x: left, y: top } }) => Math.hypot(left.baseVal.value - x, top.baseVal.value - y);
    show(marbles.reduce((one, other) => far(other) < far(one) ? other : one));
  });

  jar.addEventListener('keydown', event => {
    const at = marbles.indexOf(of(event));
    const to = { ArrowLeft: at + 1, ArrowDown: at + 1, ArrowRight: at - 1, ArrowUp: at - 1, Home: marbles.length - 1, End: 0 }[event.key];
    if (at < 0 || !marbles[to] || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    marbles[to].focus();
  });
})();
