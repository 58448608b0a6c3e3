/** The page's side of worker.js: each act is a promise, with progress and with a signal to cancel it. */

/** The worker says no to what was handed in. `kind` is the refusal's name. */
export class Refused extends Error {
  name = "Refused";

  constructor({ name, message }) {
    super(message);
    this.kind = name;
  }
}

export class VoteWorker {
  #waiting = new Map();
  #next = 1;

  /** @param {URL | string} [address] of worker.js */
  constructor(address = new URL("./worker.js", import.meta.url)) {
    this.worker = new Worker(address, { type: "module" });
    this.worker.addEventListener("message", ({ data }) => this.#receive(data));
    this.worker.addEventListener("error", ({ message }) => this.#failAll(message ?? "the worker could not start"));
  }

  /**
   * @param {string} act a name exported by acts.js @param {object} args
   * @param {{onProgress?: (...how: any[]) => void, signal?: AbortSignal}} [how]
   * @returns {Promise<any>} rejects with Refused, with an AbortError, or with an Error for a mistake of the program
   */
  call(act, args, { onProgress, signal } = {}) {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const id = this.#next++;
      this.#waiting.set(id, { resolve, reject, onProgress });
      signal?.addEventListener("abort", () => this.worker.postMessage({ id, cancel: true }), { once: true });
      this.worker.postMessage({ id, act, args });
    });
  }

  #receive(message) {
    const { id, progress, refused, cancelled, failed, done } = message;
    const waiting = this.#waiting.get(id);
    if (progress) return waiting.onProgress?.(...progress);
    this.#waiting.delete(id);
    if (refused) waiting.reject(new Refused(refused));
    else if (cancelled) waiting.reject(new DOMException("cancelled", "AbortError"));
    else if (failed !== undefined) waiting.reject(new Error(failed));
    else waiting.resolve(done);
  }

  #failAll(message) {
    for (const { reject } of this.#waiting.values()) reject(new Error(message));
    this.#waiting.clear();
  }

  /** Ends the worker and everything it kept. */
  close() {
    this.worker.terminate();
    this.#failAll("the worker was closed");
  }
}
