/** A fact in a sentence, from the words that the server keeps for its own pages; what is a code in the fact stands in words here. */
import { HEADS } from "./facts.js";
import { say } from "./receipt-words.js";

/** What fills the gaps of a sentence, by kind of fact. */
const GAPS = {
  AppointmentProposed: ["post"],
  BoothChanged: ["after"],
  CalendarChanged: ["edition", "moved"],
  DeadlineMissed: ["rule"],
  DeadlineMoved: ["rule", "before", "after"],
  DeadlineNoted: ["rule", "dueOn"],
  LogKeyChanged: ["before", "after"],
  LogReviewed: ["entries", "findings"],
  OfficeTaken: ["post"],
  RulePackChosen: ["pack"],
  RuleSet: ["rule", "amount", "unit"],
  TermOpened: ["ordinal"],
};

/** The words for what stands in a fact under a name; what has none stays as it is. @param {Record<string, string>} told */
export function worded(told, kind, name, value) {
  const head = HEADS[`${kind}.${name}`] ?? HEADS[name] ?? "Value";
  return told[`${head}.${value}`] ?? value;
}

/** What a component of a fact is called. @param {Record<string, string>} told */
export const named = (told, name) => told[`Part.${name}`] ?? name;

/** The sentence for a kind of fact; the one for its turn where there is one and the content fills its gaps. */
export function sentence(told, kind, content) {
  const details = (GAPS[kind] ?? []).map((name) => worded(told, kind, name, content[name]));
  const late = content.state === "MET_LATE" ? content.state : null;
  const { turn, lifted, byClock, byMember } = content;
  for (const value of [late, turn, content.kind, lifted, content.late, byClock, byMember, "told"]) {
    const found = told[`Fact.${kind}.${value}`];
    if (found && !details.includes(undefined)) return say(found, ...details);
  }
  return told[`Fact.${kind}`] ?? kind;
}
