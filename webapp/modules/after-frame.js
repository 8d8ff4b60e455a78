/** What is not looked at while the hand is on the keys: does `act` once the next frame is drawn, however often it is asked for. */
export function afterFrame(act) {
  let isDue = false;
  return () => {
    if (!isDue) {
      isDue = true;
      requestAnimationFrame(() =>
        setTimeout(() => {
          isDue = false;
          act();
        }),
      );
    }
  };
}
