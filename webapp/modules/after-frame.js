// Milliseconds: what was sent is answered by then, and nothing stands in its way.
const CALM = 60;

/** What is not looked at while the hand is on the keys: does `act` a moment after the next frame, however often it is asked for. */
export function afterFrame(act) {
  let isDue = false;
  return () => {
    if (!isDue) {
      isDue = true;
      requestAnimationFrame(() =>
        setTimeout(() => {
          isDue = false;
          act();
        }, CALM),
      );
    }
  };
}
