/** What goes over the network: a vote's texts in, a sealed ballot out. No cookie goes along, and nothing is kept. */
const QUIET = { credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" };
const LONGEST = "9".repeat(77);

/** The server says no, in words for people. */
export class Answered extends Error {
  constructor(title, status, reason) {
    super(title);
    this.status = status;
    this.reason = reason;
  }
}

async function ask(path, language, options = {}) {
  const answer = await fetch(path, { ...QUIET, ...options, headers: { ...options.headers, "Accept-Language": language } });
  if (answer.ok) return answer;
  const problem = await answer.json().catch(() => ({}));
  throw new Answered(problem.title ?? `HTTP ${answer.status}`, answer.status, problem.reason);
}

const place = (poll) => `/api/polls/${encodeURIComponent(poll)}`;

/** Byte for byte, as it is hashed. */
export const text = async (poll, name, language) => (await ask(`${place(poll)}/${name}`, language)).text();

const inAddress = (tracker) => tracker.replaceAll("+", "-").replaceAll("/", "_");

/** Where the ballot of a tracker lies, or null. */
export async function find(poll, tracker, language) {
  try {
    return await (await ask(`${place(poll)}/ballots/${inAddress(tracker)}`, language)).json();
  } catch (problem) {
    if (problem instanceof Answered && problem.status === 404) return null;
    throw problem;
  }
}

/** The receipt of a ballot from the log (C2SP tlog-proof). */
export const logReceipt = async (poll, tracker, language) =>
  (await ask(`${place(poll)}/receipts/${inAddress(tracker)}`, language)).text();

/**
 * The body that casts. Numbers in a ballot are now and then a digit shorter; blanks behind fill up to the longest, so that the
 * length is the same for every ballot of a vote, whatever is in it.
 */
export function castBody(ballot, paper) {
  const body = JSON.stringify({ ballot, paper });
  const longest = JSON.stringify({ ballot: ballot.replace(/"[0-9]{40,77}"/g, `"${LONGEST}"`), paper });
  return body.padEnd(longest.length, " ");
}

/** @returns {Promise<{tracker: string, height: number, hour: string}>} */
export async function cast(poll, ballot, paper, language) {
  const headers = { "Content-Type": "application/json" };
  const answer = await ask(`${place(poll)}/ballots`, language, { method: "POST", headers, body: castBody(ballot, paper) });
  return answer.json();
}

/** Vote and paper as the link brings them in the part of the address that no server sees. @param {string} fragment */
export function fromFragment(fragment) {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  const poll = given.get("poll") ?? "";
  const [prepared, signature] = (given.get("paper") ?? "").split(".").map(standard);
  if (!/^[1-9A-HJ-NP-Za-km-z]{14,64}$/.test(poll) || !prepared || !signature) return null;
  return { poll, paper: { prepared, signature } };
}

function standard(url) {
  if (!/^[A-Za-z0-9_-]{20,1500}$/.test(url)) return "";
  const base64 = url.replaceAll("-", "+").replaceAll("_", "/");
  return base64 + "=".repeat((4 - (base64.length % 4)) % 4);
}
