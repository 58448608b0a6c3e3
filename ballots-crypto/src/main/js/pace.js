/**
 * Long work, in steps: between two of them it lets waiting messages in, tells how far it is, and stops if asked to.
 * @param {{signal?: AbortSignal, onProgress?: (...how: any[]) => void}} [how]
 * @returns {(...how: any[]) => Promise<void>} call it after each step; it throws once the work was cancelled
 */
export function pace({ signal, onProgress } = {}) {
  let rested = Date.now();
  return async (...how) => {
    signal?.throwIfAborted();
    if (Date.now() - rested < 30) return;
    onProgress?.(...how);
    await new Promise((go) => setTimeout(go));
    rested = Date.now();
    signal?.throwIfAborted();
  };
}
