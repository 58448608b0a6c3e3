/* What the pages need beyond HTML. Every page works without it. */
"use strict";

/** The message of the page, if there is one, is read first. */
function focusOnMessage() {
  document.querySelector("[data-focus]")?.focus();
}

/** In a hand the places of the site open and close behind one button. */
function openMenu() {
  const menu = document.querySelector(".menu");
  menu?.addEventListener("click", () => {
    menu.setAttribute("aria-expanded", String(menu.getAttribute("aria-expanded") === "false"));
  });
}

/** The places behind "more" close again when one turns elsewhere. */
function closeOthers() {
  const others = document.querySelector(".others details");
  document.addEventListener("click", (event) => {
    if (others && !others.contains(event.target)) others.open = false;
  });
  others?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !others.open) return;
    others.open = false;
    others.querySelector("summary").focus();
  });
}

/** An answer that takes longer than 300 ms is announced; a second press of the button does nothing. */
function announceWaiting() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    // A file is taken away and the page stays as it is.
    if (event.submitter?.hasAttribute("data-download")) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    setTimeout(() => document.querySelector(".waiting")?.removeAttribute("hidden"), 300);
  });
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
    document.querySelector(".waiting")?.setAttribute("hidden", "hidden");
  });
}

const KEPT = "input:not([type=hidden], [type=password], [type=file], [type=submit], [type=button]), select, textarea";

/** Radio buttons of one name are one field. */
const radios = (field) => [...field.form.elements].filter((one) => one.type === "radio" && one.name === field.name);

function content(field) {
  if (field.type === "radio") return radios(field).find((one) => one.checked)?.value ?? "";
  return field.type === "checkbox" ? String(field.checked) : field.value;
}

/** Whoever works with what stands in the field hears of it. A choice that there is no more is not put back. */
function putBack(field, typed) {
  if (field.type === "select-one" && ![...field.options].some((one) => one.value === typed)) return;
  if (field.type === "radio") radios(field).forEach((one) => (one.checked = one.value === typed));
  else if (field.type === "checkbox") field.checked = typed === "true";
  else field.value = typed;
  field.closest("details")?.setAttribute("open", "");
  field.dispatchEvent(new Event("change"));
}

/**
 * What the fields of a form are kept under: its reader, the address that its page was opened at, whichever list stood beside it,
 * and the form.
 */
function placeOf(form) {
  const page = form.querySelector("[name=page-token]")?.value ?? location.pathname + location.search;
  return ["kept", document.body.dataset.reader ?? "", page.replace(/[?&]show=\w*/, ""), form.id].join(":");
}

function forget(beginning) {
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(beginning))
    .forEach((key) => sessionStorage.removeItem(key));
}

/**
 * What is typed and chosen in a form with a field marked data-keep stays in this tab until a page says that what the form sent was
 * taken, or its writer signs out; somebody else who signs in does not see it. Nothing of it is stored on the server or in
 * another tab. It is kept beside what the page had brought: where that is another one meanwhile, somebody changed it, and it
 * stands. A button marked data-part sends a part of the form only; a field marked data-keep="no" is to be filled anew.
 */
function keepUnsent() {
  const sent = sessionStorage.getItem("sent");
  if (document.querySelector("[data-forget]")) forget("kept:");
  else if (sent && document.querySelector(".outcome")) forget(sent + ":");
  sessionStorage.removeItem("sent");
  document.addEventListener("submit", ({ target, submitter }) => {
    if (!submitter?.hasAttribute("data-part")) sessionStorage.setItem("sent", placeOf(target));
  });
  new Set([...document.querySelectorAll("form [data-keep]")].map((field) => field.form)).forEach(keepForm);
}

function keepForm(form) {
  const isOne = (field) => field.id && field.dataset.keep !== "no" && (field.type !== "radio" || radios(field)[0] === field);
  const fields = [...form.querySelectorAll(KEPT)].filter(isOne).map((field) => {
    const key = placeOf(form) + ":" + field.id;
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
    // A form that was refused brings back what was typed; the page had brought something else before that.
    const brought = kept?.typed === content(field) ? kept.brought : content(field);
    if (kept?.brought === content(field)) putBack(field, kept.typed);
    return { field, key, brought };
  });
  const keep = () =>
    fields.forEach(({ field, key, brought }) => {
      if (content(field) === brought) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, JSON.stringify({ brought, typed: content(field) }));
    });
  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
}

/** Files that are too many bytes for one sending are not sent; a form that went away would have to be filled in again. */
function weighFiles() {
  const chosen = document.querySelector("#files-chosen");
  const said = document.querySelector("#files-too-large");
  const tooLarge = () =>
    chosen.dataset.most && [...chosen.files].reduce((sum, file) => sum + file.size, 0) > Number(chosen.dataset.most);
  chosen?.addEventListener("change", () => (said.hidden = !tooLarge()));
  chosen?.form.addEventListener("submit", (event) => {
    if (!tooLarge()) return;
    event.preventDefault();
    event.stopPropagation();
    said.hidden = false;
    chosen.focus();
  });
}

/** On a desk, j and k walk through the list, Enter opens (as on any link), r goes to the answer. */
function walkByKeys() {
  const matters = [...document.querySelectorAll(".desk .matters a")];
  if (matters.length === 0) return;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    const at = matters.indexOf(document.activeElement);
    if (event.key === "j") matters[Math.min(at + 1, matters.length - 1)].focus();
    if (event.key === "k") matters[Math.max(at - 1, 0)].focus();
    if (event.key === "r") {
      const answer = document.querySelector(".desk textarea");
      if (answer) {
        event.preventDefault();
        answer.focus();
      }
    }
  });
}

focusOnMessage();
openMenu();
closeOthers();
announceWaiting();
weighFiles();
walkByKeys();
keepUnsent();
