/* The form of a suggestion: similar ones while one types, and of the short form only what belongs to the category. */
"use strict";

const form = document.querySelector("[data-similar]");
const PAUSE = 500;

/** Questions of other categories are out of sight; without this script all of them stand there, to be left empty. */
function askByCategory() {
  const category = document.getElementById("submit:category");
  const fields = [...document.querySelectorAll("[data-for]")];
  const show = () => {
    fields.forEach((field) => {
      field.closest(".field").hidden = !field.dataset.for.split(" ").includes(category.value);
    });
    document.getElementById("details").hidden = fields.every((field) => field.closest(".field").hidden);
  };
  category.addEventListener("change", show);
  show();
}

/** Written as text, never as markup. */
function show(lines) {
  const section = document.getElementById("similar");
  const list = section.querySelector("ul");
  list.replaceChildren(
    ...lines.map((line) => {
      const link = document.createElement("a");
      link.href = form.dataset.thread + line.id.value;
      link.target = "_blank";
      link.dir = "auto";
      link.textContent = line.subject;
      const item = document.createElement("li");
      item.append(link);
      return item;
    }),
  );
  section.hidden = lines.length === 0;
}

/** Asked at each pause in the typing; an answer that comes too late, or none, changes nothing. */
function lookWhileTyping() {
  const fields = ["submit:subject", "submit:text"].map((id) => document.getElementById(id));
  let timer = 0;
  let asked = 0;
  const look = async () => {
    const typed = fields.map((field) => field.value).join(" ").trim().slice(0, 300);
    const mine = ++asked;
    if (typed.length < 4) return show([]);
    try {
      const answer = await fetch(form.dataset.similar + "?typed=" + encodeURIComponent(typed));
      if (answer.ok && mine === asked) show(await answer.json());
    } catch {
      // Without a connection there is nothing to show.
    }
  };
  fields.forEach((field) =>
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    }),
  );
}

if (form) {
  askByCategory();
  if (document.getElementById("submit:look")) lookWhileTyping();
}
