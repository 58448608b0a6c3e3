/**
 * Entry of the worker: runs the acts of acts.js beside the page, so that the page stays responsive.
 *
 * To the worker:   {id, act, args}   or   {id, cancel: true}
 * From the worker: {id, progress: [...]} any number of times, then one of
 *                  {id, done: value} · {id, refused: {name, message}} · {id, cancelled: true} · {id, failed: message}
 * "refused" is an answer about what was handed in; "failed" is a mistake of this program.
 */
import * as acts from "./acts.js";

const REFUSALS = ["MalformedEncoding", "OpeningRefused", "CeremonyStopped", "DoesNotOpen", "RangeError"];
const running = new Map();

async function run(id, act, args) {
  if (!Object.hasOwn(acts, act)) return { refused: { name: "RangeError", message: `there is no act ${act}` } };
  const stop = new AbortController();
  running.set(id, stop);
  try {
    const onProgress = (...progress) => postMessage({ id, progress });
    return { done: await acts[act](args, { onProgress, signal: stop.signal }) };
  } catch (problem) {
    if (stop.signal.aborted) return { cancelled: true };
    if (REFUSALS.includes(problem?.name)) return { refused: { name: problem.name, message: problem.message } };
    return { failed: String(problem?.message ?? problem) };
  } finally {
    running.delete(id);
  }
}

addEventListener("message", async ({ data: { id, act, args, cancel } }) => {
  if (cancel) return running.get(id)?.abort();
  postMessage({ id, ...(await run(id, act, args)) });
});
