// The page saved as one file: its modules stand in it as they are, in an order in which each needs only those before it.
const made = new Map();
for (const block of document.querySelectorAll("script[data-module]")) {
  const place = new URL(block.dataset.module, "http://booth/");
  const source = block.textContent.replace(/from "(\.[^"]+)"/g, (_, to) => `from "${made.get(new URL(to, place).pathname)}"`);
  made.set(place.pathname, URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
}
import(made.get("/receipt.js"));
