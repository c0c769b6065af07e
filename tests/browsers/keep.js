// Presses "Keep for offline" and waits until everything is here; tells what the page says then.
async () => {
  const until = async (what) => {
    for (const end = Date.now() + 240_000; Date.now() < end; await new Promise((go) => setTimeout(go, 100))) {
      const found = what();
      if (found) return found;
    }
    throw new Error(`in vain: ${document.querySelector('.offline-panel [data-slot="says"]')?.textContent}`);
  };
  (await until(() => document.querySelector('.offline-panel [data-do="keep"]:not([hidden], [disabled])'))).click();
  return until(() => /works without internet/.exec(document.querySelector('.offline-panel [data-slot="says"]').textContent)?.[0]);
}
