const EVERY = 30000;

/** Has somebody look about every half a minute while the page is seen, as soon as it is, and when the member was told something. */
export function watch(look) {
  const lookIfSeen = () => document.hidden || look();
  setInterval(lookIfSeen, EVERY);
  ['visibilitychange', 'told'].forEach((type) => document.addEventListener(type, lookIfSeen));
}
